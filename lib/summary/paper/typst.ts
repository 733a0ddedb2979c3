// A paper as PDF: one process sets them one after the other; it starts with the first and ends when nobody prints.
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { Refusal } from "@/lib/forms/refusal";
import type { PaperDocument } from "./document";
import { layoutOn } from "./layouts";
import type { Order, TypstAnswer } from "./typst-process";

type Waiting = { resolve: (pdf: Uint8Array<ArrayBuffer>) => void; reject: (error: Error) => void };
type TypstProcess = {
  process: ChildProcess;
  waiting: Map<number, Waiting>;
  last: number;
  timer?: NodeJS.Timeout;
};

/** After so long without an order the press stops and gives its memory back. */
const restMs = 60_000;
/** So many papers wait at once, some seconds of work; who comes then is asked to come again. */
const mostWaiting = 20;
/** No paper takes so long; a press that hangs is stopped, and those who wait are told. */
const mostMs = 30_000;

/** From the folder in which the app runs: the press is a plain module, which the bundler must leave alone. */
const processFile = () =>
  join(/* turbopackIgnore: true */ process.cwd(), "lib/summary/paper/typst-process.ts");

let typst: TypstProcess | null = null;

/** The press needs no word of the app's surroundings, least of all its secrets. */
const startProcess = (): ChildProcess =>
  fork(processFile(), [], {
    execArgv: ["--expose-gc", "--max-old-space-size=256"],
    env: { NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });

/** At rest the press holds nobody, and ends; with orders it holds the app, and is watched. */
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
  child.on("exit", (code, signal) => stop(new Error(`the press stopped: ${code ?? signal}`)));
  return started;
}

/** The tagged PDF/UA-1 of a paper; the same paper gives the same bytes. Throws the refusal "busy" where too many wait. */
export async function pdfOf(document: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  typst ??= startTypst();
  const current = typst;
  if (current.waiting.size >= mostWaiting) throw new Refusal("busy");
  const number = ++current.last;
  const order: Order = { number, data: { document, layout: layoutOn(document.day) } };
  return new Promise((resolve, reject) => {
    current.waiting.set(number, { resolve, reject });
    watch(current);
    current.process.send(order, (error) => {
      if (error) reject(error);
    });
  });
}
