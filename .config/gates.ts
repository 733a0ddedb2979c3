// What must hold, in order: the quick and telling first. Each gate counts beside the tests; the last line is the sum.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { build, generate } from "./build.ts";
import { top } from "./install.mjs";

type Count = { passed: number; failed: number };

const reports = join(top, ".test");
mkdirSync(reports, { recursive: true });

function program(name: string, flags: string[], env: Record<string, string> = {}): boolean {
  process.stdout.write(`\n› ${name} ${flags.join(" ")}\n`);
  const path = join(top, "node_modules", ".bin", name);
  return spawnSync(path, flags, { cwd: top, stdio: "inherit", env: { ...process.env, ...env } }).status === 0;
}

/** Runs a program that writes its counts; a run that fails without a failed test, or writes none, is a failure. */
function counted(report: string, run: (file: string) => boolean, read: (json: unknown) => Count): Count {
  const file = join(reports, report);
  rmSync(file, { force: true });
  const succeeded = run(file);
  const count = existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0 };
  return succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
}

const ofVitest = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform((json) => ({ passed: json.numPassedTests, failed: json.numFailedTests }));

const ofPlaywright = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })
  .transform(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }));

const vitest = (file: string) =>
  program("vitest", [
    ...["run", "--config", ".config/vitest.ts"],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
  ]);

const playwright = (file: string) =>
  program("playwright", ["test", "--config", ".config/playwright.ts", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });

async function gate(name: string, work: () => boolean | Promise<unknown>): Promise<Count> {
  const held = await Promise.resolve()
    .then(work)
    .catch((error: unknown) => {
      process.stderr.write(`${name}: ${error instanceof Error ? error.message : error}\n`);
      return false;
    });
  return held === false ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
}

const counts: Count[] = [
  await gate("generate", () => generate()),
  await gate("format and lint", () => program("biome", ["check", "--error-on-warnings", "."])),
  await gate("types", () => program("next", ["typegen"]) && program("tsc", ["--noEmit"])),
  counted("vitest.json", vitest, (json) => ofVitest.parse(json)),
];
const built = await gate("build", async () => {
  await build();
});
counts.push(built);
if (built.passed) counts.push(counted("journeys.json", playwright, (json) => ofPlaywright.parse(json)));

const sum = (key: keyof Count) => counts.reduce((total, each) => total + each[key], 0);
process.exitCode = sum("failed") > 0 ? 1 : 0;
process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed\n`);
