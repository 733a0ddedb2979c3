// The types that Prisma makes of the schema, made again where the schema has changed since.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { quietly } from "./children.ts";
import { top } from "./node/install.mjs";

const generated = join(top, "prisma", "generated");
const stamp = join(generated, "giaoban-generated");
const madeOf = ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"];

export async function generate(): Promise<void> {
  const hash = createHash("sha256");
  for (const file of madeOf) hash.update(readFileSync(join(top, file)));
  const present = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === present) return;
  await quietly("prisma/build/index.js", ["generate"]);
  writeFileSync(stamp, present);
}
