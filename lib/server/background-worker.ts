// One worker beside the server, a thread or a process, for work that must hold up nobody: it takes orders one after the
// other, starts with the first, and ends when nobody has asked for a while.
import type { EventEmitter } from "node:events";

/** After this many milliseconds without an order the worker stops and frees its memory. */
const restMs = 60_000;

export type BackgroundWorker<Order> = {
  /** Says "message" with each answer, "error" or "exit" where it ended by itself. */
  events: Pick<EventEmitter, "on">;
  send: (order: Order) => void;
  /** Whether the server, before it ends, waits for the worker. */
  hold: (atWork: boolean) => void;
  stop: () => void;
};

/** The worker did not answer in time, and was stopped. */
export class WorkerLate extends Error {}

type Waiting<Order, Answer> = {
  order: Order;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
};

/**
 * @param start makes a worker; one that broke, or did not answer in time, is not asked again
 * @param mostMs how long one order may take
 * @returns `ask`, which throws where the worker broke at this order, or WorkerLate; and how many orders are not answered
 */
export function workerFor<Order, Answer>(start: () => BackgroundWorker<Order>, mostMs: number) {
  const orders: Waiting<Order, Answer>[] = [];
  let worker: BackgroundWorker<Order> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const stop = (): void => {
    clearTimeout(timer);
    worker?.stop();
    worker = null;
  };
  const giveUp = (error: Error): void => {
    stop();
    orders.shift()?.reject(error);
    // Later, so that a long queue that fails as a whole does not fill the stack.
    queueMicrotask(() => worker ?? next());
  };
  const started = (): BackgroundWorker<Order> => {
    const made = start();
    const whileAsked = (then: () => void) => (worker === made ? then() : undefined);
    made.events.on("message", (answer: Answer) =>
      whileAsked(() => {
        orders.shift()?.resolve(answer);
        next();
      }),
    );
    made.events.on("error", (error: Error) => whileAsked(() => giveUp(error)));
    made.events.on("exit", (code: unknown) => whileAsked(() => giveUp(new Error(`it ended: ${code}`))));
    return made;
  };
  /** Sends the worker the first order. An idle worker does not keep the process alive, and ends after a while. */
  function next(): void {
    clearTimeout(timer);
    const [first] = orders;
    try {
      if (first) worker ??= started();
      worker?.hold(Boolean(first));
      timer = setTimeout(first ? () => giveUp(new WorkerLate()) : stop, first ? mostMs : restMs).unref();
      if (first) worker?.send(first.order);
    } catch (error) {
      // No process, no thread, no memory for one: this order fails, and the next one tries again.
      giveUp(error instanceof Error ? error : new Error(String(error)));
    }
  }

  return {
    waiting: (): number => orders.length,
    ask: (order: Order): Promise<Answer> =>
      new Promise((resolve, reject) => {
        orders.push({ order, resolve, reject });
        if (orders.length === 1) next();
      }),
  };
}
