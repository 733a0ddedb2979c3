// Installs the packages where the lockfile is newer than what stands in node_modules. Plain JavaScript without packages:
// it runs before any is there, under whatever Node the machine has.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { whenParentEnds } from "./parent.mjs";

export const top = fileURLToPath(new URL("../../..", import.meta.url));
const stamp = `${top}node_modules/.giaoban-installed`;

/** The Node that the packages bring along; the machine's own may be too old for them. */
export const node = `${top}node_modules/node/bin/node`;

/** @param {string} sentence */
export function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function present() {
  const hash = createHash("sha256").update(`${process.platform}-${process.arch}`);
  for (const file of ["package.json", "package-lock.json"]) hash.update(readFileSync(top + file));
  return hash.digest("hex");
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    refuse(`Node ${process.versions.node} is too old: Giaoban needs 20.19 or later.`);
}

/** @param {string[]} flags */
function startNpm(flags) {
  const npm = process.env.npm_execpath;
  const options = { cwd: top, stdio: /** @type {const} */ (["ignore", "ignore", "inherit"]) };
  return npm ? spawn(process.execPath, [npm, ...flags], options) : spawn("npm", flags, options);
}

/** Leaves the lockfile as it is; a second call with nothing changed costs some milliseconds. */
export async function install() {
  checkNode();
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, "utf8") === present()) return;
  process.stdout.write("Installing packages (about a minute) …\n");
  const npm = startNpm(["install", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  const leave = () => {
    npm.kill("SIGTERM");
    process.exit(0);
  };
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  for (const signal of signals) process.on(signal, leave);
  const watch = whenParentEnds(leave);
  const [status] = await once(npm, "exit").catch(() => refuse("npm cannot be run: is it installed?") ?? []);
  clearInterval(watch);
  for (const signal of signals) process.off(signal, leave);
  if (status !== 0) refuse("npm install failed: what it says stands above.");
  writeFileSync(stamp, present());
}
