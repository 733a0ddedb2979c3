// How long a hostile file holds up the server: its refusal, and whoever else asks at the same time. On half a core too.
import { describe, expect, test } from "vitest";
import { readFileOfTasks } from "@/lib/planning/file/reading";
import { formula, good, hostile, liar } from "@/tests/planning/file/hostile-files";
import { rows, workbookOf } from "@/tests/planning/file/made-files";

async function timed(file: Buffer): Promise<number> {
  const begun = performance.now();
  await readFileOfTasks(file);
  return performance.now() - begun;
}

describe("refused in a second and a half at most", () => {
  test.each(hostile)("%s", async (_what, made) => {
    const file = made();
    // What else the machine has to do is not the file's doing.
    expect(Math.min(await timed(file), await timed(file), await timed(file))).toBeLessThan(1_500);
  });
});

/** By how many milliseconds the latest of many timers came too late while these files were read. */
async function latest(files: readonly Buffer[]): Promise<number> {
  let late = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    const now = performance.now();
    late = Math.max(late, now - last - 5);
    last = now;
  }, 5);
  await Promise.all(files.map(readFileOfTasks));
  clearInterval(ticking);
  return late;
}

test("meanwhile the server answers others: no timer comes a quarter of a second late", async () => {
  const files = [liar(), workbookOf(rows(100_000)), workbookOf(good + formula)];
  const late = [await latest(files), await latest(files), await latest(files)];
  expect(Math.min(...late)).toBeLessThan(250);
});
