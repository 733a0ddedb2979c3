// From a folder of data to a connection: a server that lives is used, else one is launched and waited for.
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { Unstartable } from "@/prisma/unstartable";
import { programVersion } from "./files.ts";
import { logIn, whyEnded } from "./log.ts";
import { endLeftBehind } from "./processes.ts";
import {
  call,
  freePort,
  type Launched,
  launch,
  type Options,
  type Place,
  serverOn,
  stopServer,
} from "./server.ts";

export type Connection = { client: pg.Client; port: number; process: number };

/** The server was killed while it came up: not for a reason of its own, so that one more start may mend it. */
export class KilledAtStart extends Unstartable {}

/** A server that recovers from a crash may take its time; one that says nothing at all is not waited for so long. */
const patience = { recovery: 120_000, silence: 15_000, samePort: 4_000 };

/** What becomes of a refusal: of the password, while the server comes, goes or has no place left, or for good. */
const isWrong = /^28/;
const isForNow = /^(57P0|53)/;
// 57P01 is also what a process of a server says whose postmaster was killed, and EPIPE has five letters too.
const isForGood = /^(?!57P0|53|EPIPE)[0-9A-Z]{5}$/;

const wrongPassword = ({ folder }: Place) =>
  new Unstartable(
    `The password in ${join(folder, "password")} is not the one that the database beside it was made with: put the file of that time back.`,
  );

const doesNotAnswer = ({ folder }: Place, process_: number, answer: string) =>
  new Unstartable(
    `The embedded PostgreSQL in ${folder} runs and lets nobody in (${answer}): end its process ${process_} and start again.`,
  );

/** A connection to the server that lives on this data; null where none does. Waits while one comes up or goes. */
export async function reach(place: Place): Promise<Connection | null> {
  const began = Date.now();
  for (let heard = began; ; ) {
    const server = serverOn(place.data);
    if (!server) return null;
    const answer = server.state === "ready" ? await call(server.port, place.password) : server.state;
    if (typeof answer !== "string") return { client: answer, port: server.port, process: server.process };
    if (isWrong.test(answer)) throw wrongPassword(place);
    if (isForGood.test(answer)) throw doesNotAnswer(place, server.process, answer);
    if (server.state !== "ready" || isForNow.test(answer)) heard = Date.now();
    if (Date.now() - heard > patience.silence || Date.now() - began > patience.recovery)
      throw doesNotAnswer(place, server.process, "no word");
    await pause(100);
  }
}

/** The data of another version is recognised before a server is tried on it. */
function checkVersion({ data }: Place): void {
  const file = join(data, "PG_VERSION");
  const made = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  const own = programVersion();
  if (made && made !== own)
    throw new Unstartable(
      `The database in ${data} was made by PostgreSQL ${made}, and Giaoban comes with ${own}: move it with pg_dump and pg_restore of PostgreSQL ${made}.`,
    );
}

/** The connection, or why there is none: half a sentence. */
async function untilAnswers(place: Place, { child, from }: Launched): Promise<Connection | string> {
  const ended = once(child, "exit").catch(() => undefined);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  for (const began = Date.now(); !hasEnded() && Date.now() - began < patience.recovery; ) {
    const server = serverOn(place.data);
    const isReady = server?.process === child.pid && server?.state === "ready";
    const answer = isReady ? await call(server.port, place.password) : "";
    if (isReady && typeof answer !== "string")
      return { client: answer, port: server.port, process: server.process };
    if (typeof answer === "string" && isForGood.test(answer)) {
      await stopServer(place.data);
      if (isWrong.test(answer)) throw wrongPassword(place);
      return whyEnded(place.folder, from);
    }
    await Promise.race([ended, pause(50)]);
  }
  if (child.signalCode === "SIGKILL")
    throw new KilledAtStart(`The embedded PostgreSQL does not start: ${whyEnded(place.folder, from)}.`);
  if (hasEnded()) return whyEnded(place.folder, from);
  await stopServer(place.data);
  return `it did not answer within two minutes (${logIn(place.folder)})`;
}

type Told = Options & {
  /** Called with the process of each server that is launched, before anything is known of it. */
  tellProcess: (process_: number | null) => void;
};

/** Another program has taken the port, or what a killed server has left behind still lives: both may pass. */
const mayPass =
  /could not (bind|create any TCP)|pre-existing shared memory|lock file "postmaster.pid" already/;

/**
 * Launches a server and waits until it answers: on the port given, else on a free one. Throws a sentence that names
 * what its log says where it ends instead; nothing runs then.
 */
export async function launched(place: Place, options: Told, port?: number): Promise<Connection> {
  checkVersion(place);
  for (const began = Date.now(); ; ) {
    await endLeftBehind(place.data);
    const run = launch(place, port ?? (await freePort()), options);
    options.tellProcess(run.child.pid ?? null);
    const found = await untilAnswers(place, run);
    if (typeof found !== "string") return found;
    if (!mayPass.test(found) || Date.now() - began > patience.samePort)
      throw new Unstartable(`The embedded PostgreSQL does not start: ${found}.`);
    await pause(200);
  }
}
