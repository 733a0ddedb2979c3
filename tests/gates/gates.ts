// npm test: what must hold, in order, the quick and informative first. npm test -- tests/tasks: of the tests without a
// browser those whose path has these words.
import { build } from "@/lib/start/build";
import { generate } from "@/lib/start/generate";
import { type Count, gate, playwright, sumUp, vitest } from "./counted.ts";
import { endTogether, program } from "./program.ts";
import { ensurePrograms } from "./programs.ts";

endTogether();
ensurePrograms();
const parts = process.argv.slice(2);

async function part(): Promise<Count[]> {
  process.stdout.write(
    `Only the tests of ${parts.join(", ")}: no format, lint, types, unused code or journeys. npm test alone runs everything.\n`,
  );
  return [await gate("generate", generate), await vitest(parts)];
}

async function everything(): Promise<Count[]> {
  const counts: Count[] = [
    await gate("generate", generate),
    await gate("format and lint", () => program("biome", ["check", "--error-on-warnings", "."])),
    await gate("nothing unused", () => program("knip", ["--no-config-hints"])),
    await gate("types", async () => (await program("next", ["typegen"])) && program("tsc", ["--noEmit"])),
    await vitest([]),
  ];
  const built = await gate("build", async () => {
    await build();
  });
  return [...counts, built, ...(built.passed ? [await playwright([])] : [])];
}

sumUp(await (parts.length > 0 ? part() : everything()));
