import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => ({
  resolve: {
    alias: {
      "server-only": resolve("tests/support/nothing.ts"),
      "@": resolve("."),
    },
  },
  test: {
    // How fast something is depends on the machine: that is measured by npm run bench, never by npm test.
    include: mode === "bench" ? ["tests/bench/*.speed.ts"] : ["tests/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/postgres.ts"],
    environment: "node",
    // The tests run on the demonstration's day, so that a deadline is late or not by the rule alone.
    env: { DEMO: "1", DEMO_TODAY: "2024-04-25", AUTH_SECRET: "a secret of the tests, never of an app" },
    maxWorkers: mode === "bench" ? 1 : 2,
    // A slow or busy machine takes its time: only what never ends is a failure.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // A test whose loop met nothing, or whose assertion was never reached, has shown nothing.
    expect: { requireAssertions: true, poll: { timeout: 30_000 } },
  },
}));
