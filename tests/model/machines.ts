// The state machines of entries, parts, reports and quarters: random submissions in the app, compared with the model.
import fc from "fast-check";
import { expect, test } from "vitest";
import { testDatabase } from "@/tests/support/database";
import { play, type Tally } from "./play";
import { presses, start } from "./presses";
import { seeds } from "./seeds";
import { givenWorld } from "./world";

/** How many runs each of the two files plays: few at every test, a thousand by `npm run model`. */
const long = process.env.MODE === "model";
const runs = Number(process.env.MODEL_RUNS ?? (long ? 1000 : 20));

/** Plays the kept seeds, then runs of `seed`. */
export async function playMachines(seed: number): Promise<void> {
  const world = await givenWorld(await testDatabase());
  const tally: Tally = {};
  const property = fc.asyncProperty(start, presses, (begin, submissions) =>
    play(world, begin, submissions, tally),
  );
  const timeout = 60_000 + runs * 5_000;

  test.each(seeds)("the kept seed $seed: $holds", { timeout }, async ({ seed, path }) => {
    const played = fc.assert(property, { seed, numRuns: 2, ...(path ? { path } : {}) });
    await expect(played).resolves.toBeUndefined();
  });

  test(`${runs} runs of 50 submissions, seed ${seed}`, { timeout }, async () => {
    await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
    const lines = Object.entries(tally).toSorted((a, b) => b[1] - a[1]);
    if (long) process.stdout.write(`${lines.map(([word, count]) => `${count} ${word}`).join("\n")}\n`);
    expect(tally["closing done"]).toBeGreaterThan(0);
  });
}
