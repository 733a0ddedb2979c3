// Ends the embedded PostgreSQL where the start that runs it is killed: a process that nothing but the end of the start reaches.
import { spawn } from "node:child_process";
import type { Owner } from "./files.ts";

/** Reads the number of the server to end, the last one counts, and waits until the pipe from the start breaks. */
const script = `
  server=0
  while read -r number; do server=$number; done
  [ "$server" -gt 0 ] || exit 0
  kill -INT "$server" 2>/dev/null
  try=0
  while [ $try -lt 90 ] && kill -0 "$server" 2>/dev/null; do
    [ $try -eq 80 ] && kill -KILL "$server"
    try=$((try + 1)); sleep 0.1
  done`;

export type Guard = {
  /** The process of the server that is to end with the start; null where there is none to end. */
  over: (process_: number | null) => void;
  /** Sends the guard home. */
  release: () => void;
};

/**
 * A shell in a session of its own, as the user of the server: a closed terminal reaches it as little as the server.
 * Calls `tellEnded` where somebody has ended the guard itself.
 */
export function guard(user: Owner | null, tellEnded: () => void): Guard {
  const child = spawn("/bin/sh", ["-c", script, "giaoban-guard"], {
    cwd: "/",
    // Another user's process may read it: no secret of the start goes along.
    env: { NODE_ENV: "production", PATH: process.env.PATH ?? "/usr/bin:/bin" },
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    ...user,
  });
  child.unref();
  child.stdin.on("error", () => undefined);
  let isReleased = false;
  for (const event of ["exit", "error"]) child.once(event, () => !isReleased && tellEnded());
  const over = (process_: number | null) => void child.stdin.write(`${process_ ?? 0}\n`);
  return {
    over,
    release: () => {
      isReleased = true;
      over(null);
      child.stdin.end();
    },
  };
}
