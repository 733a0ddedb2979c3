// What must hold, in order: the quick and telling first. Each gate counts beside the tests; the last line is the sum.
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { build, generate } from "./build.ts";
import { endAll, run, withParent } from "./children.ts";
import { top } from "./install.mjs";

type Count = { passed: number; failed: number };

const reports = join(top, ".test");
mkdirSync(reports, { recursive: true });

/** Runs a program of the packages, which leaves where this process is killed. Returns whether it succeeded. */
async function program(name: string, flags: string[], env: Record<string, string> = {}): Promise<boolean> {
  process.stdout.write(`\n› ${name} ${flags.join(" ")}\n`);
  const script = realpathSync(join(top, "node_modules", ".bin", name));
  const child = run(process.execPath, [...withParent, script, ...flags], {
    cwd: top,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  const [code] = await once(child, "exit");
  return code === 0;
}

/** Runs a program that writes its counts; a run that fails without a failed test, or writes none, is a failure. */
async function counted(
  report: string,
  ofRun: (file: string) => Promise<boolean>,
  read: (json: unknown) => Count,
): Promise<Count> {
  const file = join(reports, report);
  rmSync(file, { force: true });
  const succeeded = await ofRun(file);
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

async function gate(name: string, work: () => Promise<unknown>): Promise<Count> {
  const held = await Promise.resolve()
    .then(work)
    .catch((error: unknown) => {
      process.stderr.write(`${name}: ${error instanceof Error ? error.message : error}\n`);
      return false;
    });
  return held === false ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
}

let isEnding = false;
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await endAll();
  process.exit(1);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const) process.on(signal, end);

const counts: Count[] = [
  await gate("generate", () => generate()),
  await gate("format and lint", () => program("biome", ["check", "--error-on-warnings", "."])),
  await gate("types", async () => (await program("next", ["typegen"])) && program("tsc", ["--noEmit"])),
  await counted("vitest.json", vitest, (json) => ofVitest.parse(json)),
];
const built = await gate("build", async () => {
  await build();
});
counts.push(built);
if (built.passed) counts.push(await counted("journeys.json", playwright, (json) => ofPlaywright.parse(json)));

const sum = (key: keyof Count) => counts.reduce((total, each) => total + each[key], 0);
process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed\n`);
process.exit(sum("failed") > 0 ? 1 : 0);
