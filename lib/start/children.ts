// The programs that a start runs beside itself, so that the end of the start is theirs too.
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Unstartable } from "@/prisma/unstartable";
import { top } from "./node/install.mjs";

/** The flags of Node for a program that is to end with the one that runs it. */
export const withParent = ["--import", join(import.meta.dirname, "node", "with-parent.mjs")];

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

/** Runs a program of the packages; what it says is shown only where it fails. */
export async function quietly(script: string, flags: string[]): Promise<void> {
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
