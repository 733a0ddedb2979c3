// The programs of the packages that the gates run, ended with whoever runs them.
import { once } from "node:events";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { endAll, run, withParent } from "@/lib/start/children";
import { top } from "@/lib/start/node/install.mjs";

/** Runs a program of the packages at this terminal. Returns whether it succeeded. */
export async function program(
  name: string,
  flags: string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  process.stdout.write(`\n› ${[name, ...flags].join(" ")}\n`);
  const script = realpathSync(join(top, "node_modules", ".bin", name));
  const child = run(process.execPath, [...withParent, script, ...flags], {
    cwd: top,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  const [code] = await once(child, "exit");
  return code === 0;
}

/** A signal, or the end of who has started this process, ends what it runs first. */
export function endTogether(): void {
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    await endAll();
    process.exit(1);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const) process.on(signal, end);
}
