// Sets papers in a process of its own: a long one keeps nobody waiting, and its memory goes when the process ends.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { coveredBy } from "./font-coverage.ts";
import { cleanAll } from "./printable.ts";

const require = createRequire(import.meta.url);
const fonts = [
  "400Regular/Tinos_400Regular.ttf",
  "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  "700Bold/Tinos_700Bold.ttf",
  "700Bold_Italic/Tinos_700Bold_Italic.ttf",
].map((name) => readFileSync(require.resolve(`@expo-google-fonts/tinos/${name}`)));

const covered = coveredBy(fonts);
const template = readFileSync(new URL("./paper.typ", import.meta.url), "utf8");
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });

/** What the template is given: the paper and its layout. */
export type Order = { document: unknown; layout: unknown };
export type TypstAnswer = { pdf: Uint8Array } | { error: string };

function pdfOf(data: Order): Uint8Array {
  const inputs = { data: JSON.stringify(cleanAll(data, covered)) };
  const compiled = compiler.compile({ mainFileContent: template, inputs });
  try {
    const error = compiled.takeError();
    if (error) throw new Error(JSON.stringify(compiler.fetchDiagnostics(error)));
    if (!compiled.result) throw new Error("the compiler gave neither a paper nor an error");
    return compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
  } finally {
    // Without this the compiler keeps every paper it has ever set.
    compiler.evictCache(0);
  }
}

function answerTo(order: Order): TypstAnswer {
  try {
    return { pdf: pdfOf(order) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

process.on("message", (order: Order) => {
  process.send?.(answerTo(order));
  // The collector sees only the small handle of a paper, not its megabytes, and would keep hundreds of them.
  globalThis.gc?.();
});
