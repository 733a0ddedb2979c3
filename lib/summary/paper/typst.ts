// A paper as PDF: one process sets them one after the other; it starts with the first and ends when nobody prints.
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { Busy } from "@/lib/server/busy";
import type { PaperDocument } from "./document";
import { layoutOn, type PaperLayout } from "./layouts";
import type { Order, TypstAnswer } from "./typst-process";

type Waiting = { resolve: (pdf: Uint8Array<ArrayBuffer>) => void; reject: (error: Error) => void };
type TypstProcess = {
  process: ChildProcess;
  waiting: Map<number, Waiting>;
  last: number;
  timer?: NodeJS.Timeout;
};

/** After so long without an order the typesetter stops and gives its memory back. */
const restMs = 60_000;
/** So many papers wait at once, some seconds of work; who comes then is asked to come again. */
const mostWaiting = 20;
/** No paper takes so long, 5,000 tasks take 20 s on a busy machine; a typesetter that hangs is stopped, and those who wait are told. */
const mostMs = 50_000;

/** From the folder in which the app runs: the typesetter is a plain module, which the bundler must leave alone. */
const processFile = () =>
  join(/* turbopackIgnore: true */ process.cwd(), "lib/summary/paper/typst-process.ts");

let typst: TypstProcess | null = null;

/** The typesetter needs no word of the app's surroundings, least of all its secrets. */
const startProcess = (): ChildProcess =>
  fork(processFile(), [], {
    execArgv: ["--expose-gc", "--max-old-space-size=256"],
    env: { NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });

/** At rest the typesetter holds nobody, and ends; with orders it holds the app, and is watched. */
function watch(current: TypstProcess): void {
  const { process: child, waiting } = current;
  clearTimeout(current.timer);
  const atRest = waiting.size === 0;
  if (atRest) child.channel?.unref();
  else child.channel?.ref();
  const stop = () => {
    if (typst === current) typst = null;
    child.kill("SIGKILL");
  };
  current.timer = setTimeout(stop, atRest ? restMs : mostMs).unref();
}

function startTypst(): TypstProcess {
  const child = startProcess();
  const started: TypstProcess = { process: child, waiting: new Map(), last: 0 };
  const { waiting } = started;
  child.unref();
  child.on("message", (answer: TypstAnswer) => {
    const order = waiting.get(answer.number);
    waiting.delete(answer.number);
    watch(started);
    if ("pdf" in answer) order?.resolve(Uint8Array.from(answer.pdf));
    else order?.reject(new Error(`the paper could not be set: ${answer.error}`));
  });
  const stop = (error: Error) => {
    if (typst === started) typst = null;
    clearTimeout(started.timer);
    for (const order of waiting.values()) order.reject(error);
    waiting.clear();
  };
  child.on("error", stop);
  child.on("exit", (code, signal) => stop(new Error(`the typesetter stopped: ${code ?? signal}`)));
  return started;
}

/**
 * The tagged PDF/UA-1 of a paper, by the layout of its day unless another is given; one version of the program makes the
 * same bytes of the same paper. Throws the refusal "busy" where too many wait, and an Error where the typesetter fails.
 */
export async function pdfOf(
  document: PaperDocument,
  layout: PaperLayout = layoutOn(document.day),
): Promise<Uint8Array<ArrayBuffer>> {
  typst ??= startTypst();
  const current = typst;
  if (current.waiting.size >= mostWaiting) throw new Busy();
  const number = ++current.last;
  const order: Order = { number, data: { document, layout } };
  return new Promise((resolve, reject) => {
    current.waiting.set(number, { resolve, reject });
    watch(current);
    current.process.send(order, (error) => {
      if (error) reject(error);
    });
  });
}
