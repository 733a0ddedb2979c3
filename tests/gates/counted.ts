// Programs that count what they tried: the sum of all of them is the last line of npm test.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { top } from "@/lib/start/node/install.mjs";
import { program } from "./program.ts";

export type Count = { passed: number; failed: number };

const reports = join(top, ".test");

const ofVitest = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform((json) => ({ passed: json.numPassedTests, failed: json.numFailedTests }));

const ofPlaywright = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })
  .transform(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }));

/** A run that fails without a failed test, or writes no counts, is a failure. */
async function counted(
  report: string,
  ofRun: (file: string) => Promise<boolean>,
  read: z.ZodType<Count>,
): Promise<Count> {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, report);
  rmSync(file, { force: true });
  const succeeded = await ofRun(file);
  const count = existsSync(file)
    ? read.parse(JSON.parse(readFileSync(file, "utf8")))
    : { passed: 0, failed: 0 };
  return succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
}

/** The tests without a browser; `parts` are parts of their files' paths, none of them means all. */
export const vitest = (parts: string[]): Promise<Count> =>
  counted(
    "vitest.json",
    (file) =>
      program("vitest", [
        "run",
        ...parts,
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${file}`,
      ]),
    ofVitest,
  );

/** The journeys in the browser; `parts` as above. */
export const playwright = (parts: string[]): Promise<Count> =>
  counted(
    "journeys.json",
    (file) =>
      program("playwright", ["test", ...parts, "--reporter=list,json"], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      }),
    ofPlaywright,
  );

/** Something that holds or does not, counted as one test. */
export async function gate(name: string, work: () => Promise<unknown>): Promise<Count> {
  const held = await Promise.resolve()
    .then(work)
    .catch((error: unknown) => {
      process.stderr.write(`${name}: ${error instanceof Error ? error.message : error}\n`);
      return false;
    });
  return held === false ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
}

/** Says the sum and ends the process: with 1 where anything failed. */
export function sumUp(counts: Count[]): never {
  const sum = (key: keyof Count) => counts.reduce((total, each) => total + each[key], 0);
  process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed\n`);
  process.exit(sum("failed") > 0 ? 1 : 0);
}
