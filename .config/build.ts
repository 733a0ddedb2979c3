// Builds the app where a source has changed since the last build.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Unstartable } from "@/prisma/unstartable";
import { run, withParent } from "./children.ts";
import { top } from "./install.mjs";

const stamp = join(top, ".next", "giaoban-built");
const rooms = ["app", "components", "lib", "prisma", ".config"];
const generated = join(top, "prisma", "generated");

function sources(): string[] {
  const files = (folder: string, recursive: boolean) =>
    readdirSync(folder, { withFileTypes: true, recursive })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name));
  const isSetting = (path: string) => /\.(ts|mjs|json)$/.test(path) && !path.endsWith("next-env.d.ts");
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

/** Runs a program of the packages; what it says is shown only where it fails. */
async function quietly(script: string, flags: string[]): Promise<void> {
  const silent = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1" };
  const env = { ...process.env, NODE_ENV: "production" as const, ...silent };
  const child = run(process.execPath, [...withParent, join(top, "node_modules", script), ...flags], {
    cwd: top,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => said.push(part));
  const [code] = await once(child, "close");
  if (code === 0) return;
  process.stderr.write(Buffer.concat(said));
  throw new Unstartable(`${script} ${flags.join(" ")} failed: what it says stands above.`);
}

export const generate = (): Promise<void> =>
  quietly("prisma/build/index.js", ["generate", "--config", ".config/prisma.ts"]);

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
