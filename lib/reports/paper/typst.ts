// A paper as PDF: one thread sets them one after the other; it starts with the first and never keeps the process alive.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PaperDocument } from "./document";
import { layoutOn } from "./layouts";
import type { Answer, Order } from "./typst-worker";

type Waiting = { resolve: (pdf: Uint8Array<ArrayBuffer>) => void; reject: (error: Error) => void };
type Press = { worker: Worker; waiting: Map<number, Waiting>; last: number };

/** From the folder in which the app runs: the thread is a plain module, which the bundler must leave alone. */
const workerFile = () => join(/* turbopackIgnore: true */ process.cwd(), "lib/reports/paper/typst-worker.ts");

let press: Press | null = null;

function startPress(): Press {
  const worker = new Worker(workerFile());
  const waiting = new Map<number, Waiting>();
  const started: Press = { worker, waiting, last: 0 };
  worker.on("message", (answer: Answer) => {
    const order = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (waiting.size === 0) worker.unref();
    if ("pdf" in answer) order?.resolve(Uint8Array.from(answer.pdf));
    else order?.reject(new Error(`the paper could not be set: ${answer.error}`));
  });
  const stop = (error: Error) => {
    if (press === started) press = null;
    for (const order of waiting.values()) order.reject(error);
    waiting.clear();
  };
  worker.on("error", stop);
  worker.on("exit", (code) => stop(new Error(`the press stopped with code ${code}`)));
  return started;
}

/** The tagged PDF/UA-1 of a paper; the same paper gives the same bytes. */
export function pdfOf(document: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  press ??= startPress();
  const { worker, waiting } = press;
  const number = ++press.last;
  const order: Order = { number, data: { document, layout: layoutOn(document.day) } };
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    worker.ref();
    worker.postMessage(order);
  });
}
