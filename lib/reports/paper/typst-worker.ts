// Sets papers in a thread of its own, so that a long one keeps nobody waiting. Runs as it stands here, outside the bundle.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { cleanAll } from "./clean.ts";
import { coveredBy } from "./coverage.ts";

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

/** V8 sees only the small handle of a paper, not its megabytes, and would keep hundreds of them. */
setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

function pdfOf(data: unknown): Uint8Array {
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

export type Order = { number: number; data: unknown };
export type Answer = { number: number } & ({ pdf: Uint8Array } | { error: string });

parentPort?.on("message", ({ number, data }: Order) => {
  try {
    const pdf = Uint8Array.from(pdfOf(data));
    const answer: Answer = { number, pdf };
    parentPort?.postMessage(answer, [pdf.buffer]);
  } catch (error) {
    const answer: Answer = { number, error: error instanceof Error ? error.message : String(error) };
    parentPort?.postMessage(answer);
  }
  collect();
});
