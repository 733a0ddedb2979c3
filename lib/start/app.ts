// The app itself as a program of its own: started, waited for.
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Environment } from "@/lib/server/env";
import { Unstartable } from "@/prisma/unstartable";
import { run } from "./children.ts";
import { top } from "./node/install.mjs";

/** On a machine with much memory the heap would grow into it; 224 MB did not hold sixteen of the largest pages at once. */
const heap = "--max-old-space-size=512";

/** `out` takes what the app says at ease, a line for each thing that matters for security: this terminal, or a file. */
export function startApp(environment: Environment, out: "inherit" | number = "inherit"): ChildProcess {
  const { port, host, appUrl, dataDir, databaseUrl, authSecret, demo, demoToday, development } = environment;
  const here = join(top, "lib", "start");
  const loaded = ["paths.mjs", "leave.mjs"].flatMap((name) => ["--import", join(here, "node", name)]);
  const flags = [...(development ? [] : [heap]), ...loaded, join(here, "http", "server.ts")];
  const env = {
    ...process.env,
    NODE_ENV: development ? ("development" as const) : ("production" as const),
    // Each thread of glibc would hold a heap of its own, and free nothing.
    MALLOC_ARENA_MAX: "2",
    NEXT_TELEMETRY_DISABLED: "1",
    // Otherwise a tool of the packages may ask its maker for news.
    CHECKPOINT_DISABLE: "1",
    PORT: String(port),
    HOST: host,
    APP_URL: appUrl,
    NEXTAUTH_URL: appUrl,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: authSecret,
    DEMO: demo ? "1" : "0",
    ...(demoToday && { DEMO_TODAY: demoToday }),
  };
  return run(process.execPath, flags, { cwd: top, env, stdio: ["ignore", out, "inherit", "ipc"] });
}

/** Listening on every address is not an address to ask at. */
const asked = (host: string) => (host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host);

export async function untilHealthy(app: ChildProcess, { host, port }: Environment): Promise<void> {
  const address = `http://${asked(host).replace(/^([^[].*:.*)$/, "[$1]")}:${port}/api/health`;
  for (let left = 600; left > 0; left--) {
    if (app.exitCode !== null || app.signalCode !== null) break;
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Unstartable("The app did not come up: what it says stands above.");
}
