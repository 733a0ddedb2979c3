// Giaoban started as its user starts it, in a process of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";

const top = resolve(import.meta.dirname, "../..");
const node = join(top, "node_modules", "node", "bin", "node");
const launch = ["lib/start/launch.mjs", "lib/start/serve.ts"];

type Variables = Record<string, string>;

/** The variables given and no other of Giaoban's. */
export const started = (variables: Variables) => run(node, launch, variables);

/** As it is typed at a terminal: in a process group of its own, which gets a signal when the terminal is closed. */
export const startedByNpm = (variables: Variables) => run("npm", ["start"], variables, { detached: true });

function run(program: string, flags: string[], variables: Variables, options: { detached?: boolean } = {}) {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(program, flags, {
    cwd: top,
    env: { NODE_ENV: "production", PATH, HOME, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (part) => {
    said.out += part;
  });
  child.stderr.on("data", (part) => {
    said.err += part;
  });
  const ended: Promise<number | null> = once(child, "close").then(([code]) => code);
  /** Until a line says `words`, or the start has ended without. */
  const says = async (words: string): Promise<boolean> => {
    while (!said.out.includes(words) && child.exitCode === null)
      await Promise.race([once(child.stdout, "data"), ended]);
    return said.out.includes(words);
  };
  return { child, said, ended, says };
}
