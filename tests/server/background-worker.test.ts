// Work beside the server: one order after the other, each within its time, and no worker outlives its use.
import { Worker } from "node:worker_threads";
import { afterEach, expect, test, vi } from "vitest";
import { type BackgroundWorker, WorkerLate, workerFor } from "@/lib/server/background-worker";

/** Answers a word with how many orders this thread has had; "hang" never returns, "break" throws. */
const work = `
  const { parentPort } = require("node:worker_threads");
  let orders = 0;
  parentPort.on("message", (word) => {
    if (word === "hang") for (;;);
    if (word === "break") throw new Error("broken by " + word);
    if (word === "leave") process.exit(3);
    parentPort.postMessage(word + " " + ++orders);
  });`;

const started: Worker[] = [];
const held: boolean[] = [];
function start(): BackgroundWorker<string> {
  const thread = new Worker(work, { eval: true });
  started.push(thread);
  return {
    events: thread,
    send: (word) => thread.postMessage(word),
    hold: (atWork) => void held.push(atWork),
    stop: () => void thread.terminate(),
  };
}
afterEach(() => {
  vi.useRealTimers();
  started.length = 0;
  held.length = 0;
});

const outcome = (asked: Promise<string>) => asked.catch((error: Error) => error);

test("orders at one moment are answered in their order, by one worker, which holds the server only meanwhile", async () => {
  const worker = workerFor<string, string>(start, 10_000);
  const asked = ["a", "b", "c"].map((word) => worker.ask(word));
  expect(worker.waiting()).toBe(3);
  expect(await Promise.all(asked)).toEqual(["a 1", "b 2", "c 3"]);
  expect(worker.waiting()).toBe(0);
  expect(started).toHaveLength(1);
  expect(held).toEqual([true, true, true, false]);
});

test("an order that hangs is given up in its time, and those behind it are answered by another worker", async () => {
  const worker = workerFor<string, string>(start, 1500);
  const [before, hung, after] = await Promise.all(
    ["a", "hang", "b"].map((word) => outcome(worker.ask(word))),
  );
  expect([before, after]).toEqual(["a 1", "b 1"]);
  expect(hung).toBeInstanceOf(WorkerLate);
  expect(started).toHaveLength(2);
});

test.each(["break", "leave"])("one that breaks the worker (%s) fails alone", async (word) => {
  const worker = workerFor<string, string>(start, 10_000);
  const [broken, next] = await Promise.all([outcome(worker.ask(word)), outcome(worker.ask("a"))]);
  expect(broken).toBeInstanceOf(Error);
  expect(broken).not.toBeInstanceOf(WorkerLate);
  expect(next).toBe("a 1");
});

test("a worker that nobody has asked for a minute ends, and the next order starts another", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const worker = workerFor<string, string>(start, 10_000);
  expect(await worker.ask("a")).toBe("a 1");
  const ended = new Promise((resolve) => started[0]?.once("exit", resolve));
  vi.advanceTimersByTime(59_000);
  expect(await worker.ask("b")).toBe("b 2");
  vi.advanceTimersByTime(59_000);
  expect(started).toHaveLength(1);
  vi.advanceTimersByTime(1000);
  await ended;
  expect(await worker.ask("c")).toBe("c 1");
  expect(started).toHaveLength(2);
});

test("where no worker can be started its order fails, and the next one tries again", async () => {
  let tries = 0;
  const failsOnce = () => {
    tries += 1;
    if (tries === 1) throw new Error("spawn ENOMEM");
    return start();
  };
  const worker = workerFor<string, string>(failsOnce, 10_000);
  const [first, second] = await Promise.all([outcome(worker.ask("a")), outcome(worker.ask("b"))]);
  expect(first).toMatchObject({ message: "spawn ENOMEM" });
  expect(second).toBe("b 1");
  expect(await worker.ask("c")).toBe("c 2");
  expect(worker.waiting()).toBe(0);
});
