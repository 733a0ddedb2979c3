// A paper as PDF: one process sets them one after the other; it starts with the first and ends when nobody prints.
import { fork } from "node:child_process";
import { join } from "node:path";
import { type BackgroundWorker, workerFor } from "@/lib/server/background-worker";
import { Busy } from "@/lib/server/busy";
import type { PaperDocument } from "./document";
import { layoutOn, type PaperLayout } from "./layouts";
import type { Order, TypstAnswer } from "./typst-process";

/** At most this many papers wait at once, some seconds of work; later requests are asked to try again. */
const mostWaiting = 20;
/** No paper takes so long: 5,000 tasks take 20 s on a busy machine. */
const mostMs = 50_000;

/** From the folder in which the app runs: the typesetter is a plain module, which the bundler must leave alone. */
const processFile = () =>
  join(/* turbopackIgnore: true */ process.cwd(), "lib/summary/paper/typst-process.ts");

/** The typesetter needs no word of the app's surroundings, least of all its secrets. */
function startProcess(): BackgroundWorker<Order> {
  const child = fork(processFile(), [], {
    execArgv: ["--expose-gc", "--max-old-space-size=256"],
    env: { NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.unref();
  return {
    events: child,
    send: (order) => void child.send(order),
    hold: (atWork) => (atWork ? child.channel?.ref() : child.channel?.unref()),
    stop: () => void child.kill("SIGKILL"),
  };
}

const typst = workerFor<Order, TypstAnswer>(startProcess, mostMs);

/**
 * The tagged PDF/UA-1 of a paper, by the layout of its day unless another is given; one version of the program makes the
 * same bytes of the same paper. Throws the refusal "busy" where too many wait, and an Error where the typesetter fails.
 */
export async function pdfOf(
  document: PaperDocument,
  layout: PaperLayout = layoutOn(document.day),
): Promise<Uint8Array<ArrayBuffer>> {
  if (typst.waiting() >= mostWaiting) throw new Busy();
  const answer = await typst.ask({ document, layout });
  if ("error" in answer) throw new Error(`the paper could not be set: ${answer.error}`);
  return Uint8Array.from(answer.pdf);
}
