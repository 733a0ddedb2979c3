// The programs that a start runs beside itself, so that the end of the start is theirs too.
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** The flags of Node for a program that is to end with the one that runs it. */
export const withParent = ["--import", join(import.meta.dirname, "with-parent.mjs")];

const running = new Set<ChildProcess>();

export function run(program: string, flags: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(program, flags, options);
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/** Asks each to end and waits; what has not ended after five seconds is killed. */
export async function endAll(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const patience = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await ended;
      clearTimeout(patience);
    }),
  );
}
