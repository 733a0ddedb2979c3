// A half of the runs, in a database of its own beside the other half.
import { vi } from "vitest";
import { playMachines } from "./machines";

vi.mock("@/lib/summary/paper/typst", () => import("@/tests/support/quick-typesetter"));

vi.mock("@/lib/server/clock", async (clock) => ({
  ...(await clock<object>()),
  ...(await import("./clock")),
}));

await playMachines(Number(process.env.MODEL_SEED ?? 1929) + 1);
