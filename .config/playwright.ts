import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { freePort, removeEmbedded } from "@/prisma/embedded";
import { findChromium, flags } from "./chromium.mjs";

const top = resolve(import.meta.dirname, "..");

// The configuration is read again by each worker, which must find the port and folder of the first reading.
if (!process.env.JOURNEYS_PORT) {
  process.env.JOURNEYS_PORT = String(await freePort());
  process.env.JOURNEYS_DATA_DIR = resolve(top, ".test", "journeys");
  if (existsSync(process.env.JOURNEYS_DATA_DIR)) removeEmbedded(process.env.JOURNEYS_DATA_DIR);
}
const { JOURNEYS_PORT: port, JOURNEYS_DATA_DIR: dataFolder = "" } = process.env;
const address = `http://127.0.0.1:${port}`;
const executablePath = findChromium();

export default defineConfig({
  testDir: resolve(top, "tests", "journeys"),
  outputDir: resolve(top, "test-results"),
  tsconfig: resolve(top, "tsconfig.json"),
  workers: 1,
  timeout: 60_000,
  use: {
    baseURL: address,
    locale: "en-GB",
    trace: "retain-on-failure",
    launchOptions: { args: flags, ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: "exec node .config/start.mjs",
    cwd: top,
    url: `${address}/api/health`,
    timeout: 300_000,
    env: {
      PORT: port ?? "",
      DATA_DIR: dataFolder,
      DATABASE_URL: "",
      HOST: "",
      APP_URL: "",
      IDLE_MINUTES: "",
      DRAFTS: "",
      DEMO: "1",
      DEMO_TODAY: "",
      DEMO_LANGUAGE: "",
    },
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
