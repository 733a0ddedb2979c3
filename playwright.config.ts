import { defineConfig } from "@playwright/test";
import { node } from "./lib/start/node/install.mjs";
import { findChromium, flags } from "./tests/gates/programs";
import { shuffled } from "./tests/journeys/support/order";

const executablePath = findChromium();

export default defineConfig({
  testDir: "tests/journeys",
  workers: 2,
  // A slow machine takes its time: nobody waits for what is there, and only what never comes is a failure.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    locale: "en-GB",
    // To record every step costs a quarter of the time; npm run journey -- NAME --trace on does for one journey.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { args: flags, ...(executablePath && { executablePath }) },
  },
  projects: shuffled(process.env.JOURNEYS_ORDER),
  // One PostgreSQL with the demonstration, of which each file takes a copy; support/house.ts finds it by this variable.
  webServer: {
    command: `exec "${node}" --import ./lib/start/node/paths.mjs tests/journeys/support/demonstration.ts`,
    wait: { stdout: /The demonstration stands at (?<journeys_demonstration>\S+)/ },
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
