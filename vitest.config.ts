import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "server-only": resolve("tests/support/nothing.ts"),
      "@": resolve("."),
    },
  },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/postgres.ts"],
    environment: "node",
    // The tests stand on the demonstration's day, so that a deadline is late or not by the rule alone.
    env: { DEMO: "1", DEMO_TODAY: "2024-04-25", AUTH_SECRET: "a secret of the tests, never of an app" },
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
