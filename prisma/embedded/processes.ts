// Which processes of the machine work on the data of an embedded PostgreSQL.
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** What the system shows of a process, or the code with which it refuses. */
function shown(read: () => string): { text: string } | { code: string } {
  try {
    return { text: read() };
  } catch (error) {
    return { code: error instanceof Error && "code" in error ? String(error.code) : "unknown" };
  }
}

/** Name and state as Linux lists them; null where the process is not there, or the machine has no such list. */
function listed(process_: number): { name: string; state: string } | null {
  const stat = shown(() => readFileSync(`/proc/${process_}/stat`, "utf8"));
  const [, name = "", state = ""] = ("text" in stat && /^\d+ \((.*)\) (\w)/s.exec(stat.text)) || [];
  return name ? { name, state } : null;
}

const hasList = listed(process.pid) !== null;

/**
 * Whether the process is a PostgreSQL on `data`: each works in the folder of its data, so that a number that is used
 * again is not mistaken for it. Null where the system shows no folder: a container may forbid even root to look.
 */
function worksOn(process_: number, data: string): boolean | null {
  if (!listed(process_)?.name.startsWith("postgres")) return false;
  const folder = shown(() => readlinkSync(`/proc/${process_}/cwd`));
  if ("text" in folder) return folder.text === data;
  return folder.code === "EACCES" || folder.code === "EPERM" ? null : false;
}

/** Whether the process is there and a PostgreSQL on `data`; one that has ended and that nobody has buried is not. */
export function isAlive(process_: number, data: string): boolean {
  if (hasList) return listed(process_)?.state !== "Z" && worksOn(process_, data) !== false;
  return "text" in shown(() => String(process.kill(process_, 0)));
}

/** Sends a signal; does nothing where the process has already ended. */
export function signal(process_: number, name: NodeJS.Signals): void {
  shown(() => String(process.kill(process_, name)));
}

const all = (): number[] => (hasList ? readdirSync("/proc") : []).map(Number).filter((number) => number > 0);

const processesOn = (data: string): number[] => all().filter((process_) => worksOn(process_, data) === true);

/** Whether it is certain that no process of PostgreSQL works on `data`. */
export const isDeserted = (data: string): boolean =>
  hasList && all().every((process_) => worksOn(process_, data) === false);

/**
 * Ends what a killed server has left behind. Its processes notice by themselves that it is gone, but one that is in the
 * middle of something notices late, and while one lives no other server may touch the data.
 */
export async function endLeftBehind(data: string): Promise<void> {
  const untilGone = async () => {
    for (let left = 20; left > 0 && processesOn(data).length > 0; left--) await pause(50);
  };
  await untilGone();
  for (const name of ["SIGQUIT", "SIGKILL"] as const) {
    for (const each of processesOn(data)) signal(each, name);
    await untilGone();
  }
}
