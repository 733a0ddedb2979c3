// Builds the app where a source has changed since the last build.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { quietly } from "./children.ts";
import { generate } from "./generate.ts";
import { top } from "./node/install.mjs";

const stamp = join(top, ".next", "giaoban-built");
const rooms = ["app", "components", "lib", "prisma"];
const generated = join(top, "prisma", "generated");
/** Of tests and tools alone. */
const besides = ["vitest.config.ts", "playwright.config.ts", "biome.json", "next-env.d.ts"];

function sources(): string[] {
  const files = (folder: string, recursive: boolean) =>
    readdirSync(folder, { withFileTypes: true, recursive })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name));
  const isSetting = (path: string) => /\.(ts|mjs|json)$/.test(path) && !besides.includes(relative(top, path));
  const all = [
    ...rooms.flatMap((room) => files(join(top, room), true)),
    ...files(top, false).filter(isSetting),
  ];
  return all.filter((path) => !path.startsWith(generated)).sort();
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const path of sources())
    hash.update(relative(top, path)).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

/** @returns whether there was something to build */
export async function build(): Promise<boolean> {
  const present = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === present) return false;
  process.stdout.write("Building (about a minute) …\n");
  rmSync(stamp, { force: true });
  await generate();
  await quietly("next/dist/bin/next", ["build"]);
  writeFileSync(stamp, present);
  return true;
}
