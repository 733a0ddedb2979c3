// Keeps the embedded PostgreSQL for one start: one that is killed is started again, one that is gone for good is
// reported.
import { setTimeout as pause } from "node:timers/promises";
import { Unstartable } from "@/prisma/unstartable";
import { type Guard, guard } from "./guard.ts";
import { logIn, logSize, whyEnded } from "./log.ts";
import { type Connection, KilledAtStart, launched, reach } from "./reach.ts";
import { hasMark, type Options, type Place, serverOn, stopServer } from "./server.ts";
import { watch } from "./watch.ts";

/** What is killed again and again suffers from something that one more start does not mend. */
const mostDeaths = { number: 3, withinMilliseconds: 600_000 };

export class Keeper {
  /** Why the server is gone, once it is and `stop` has not been called. */
  readonly gone: Promise<Unstartable>;
  #tellGone: (reason: Unstartable) => void = () => undefined;
  #tellKilled: ((sentence: string) => void) | null = null;
  #isStopping = false;
  #deaths: number[] = [];
  #finding: Promise<unknown> = Promise.resolve();
  #held: Connection | null = null;
  #logFrom = 0;
  #unwatch: () => void = () => undefined;
  readonly #place: Place;
  readonly #options: Options;
  readonly #guard: Guard;

  constructor(place: Place, options: Options) {
    this.#place = place;
    this.#options = options;
    this.gone = new Promise((resolve) => {
      this.#tellGone = (reason) => !this.#isStopping && resolve(reason);
    });
    const unguarded = new Unstartable("The guard of the embedded PostgreSQL was ended.");
    this.#guard = guard(place.user, () => this.#tellGone(unguarded));
  }

  /** Finds the server or launches one, and takes it for this start alone. Throws a sentence where it cannot. */
  async begin(): Promise<Connection> {
    try {
      const connection = (await reach(this.#place)) ?? (await this.#launch());
      await this.#hold(connection);
      const { betweenCalls = 5_000 } = this.#options;
      this.#unwatch = watch(this.#place, betweenCalls, () => this.#tellGone(this.#whyGone()));
      return connection;
    } catch (error) {
      this.#isStopping = true;
      this.#guard.release();
      throw error;
    }
  }

  /** From now on a server that is killed is started again on its port, and that is reported. */
  keep(tellKilled: (sentence: string) => void): void {
    this.#tellKilled = tellKilled;
  }

  /** Ends the server, in eleven seconds at most. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#unwatch();
    await Promise.race([this.#finding, pause(2000)]);
    await Promise.race([this.#held?.client.end().catch(() => undefined), pause(500)]);
    await stopServer(this.#place.data);
    this.#guard.release();
  }

  #launch(port?: number): Promise<Connection> {
    return launched(this.#place, { ...this.#options, tellProcess: this.#guard.over }, port);
  }

  /** The lock lives as long as the connection, so that no crash leaves it behind. */
  async #hold(connection: Connection): Promise<void> {
    const { client, process: process_ } = connection;
    const lock = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock(20240425) AS held");
    if (!lock.rows[0]?.held) {
      await client.end();
      throw new Unstartable(
        `DATA_DIR ${this.#place.dataFolder} is in use by another Giaoban that runs on this machine.`,
      );
    }
    this.#held = connection;
    this.#guard.over(process_);
    this.#logFrom = logSize(this.#place.folder);
    client.once("end", () => {
      if (!this.#isStopping) this.#finding = this.#findAgain();
    });
  }

  async #findAgain(): Promise<void> {
    try {
      await this.#hold((await this.#stillThere()) ?? (await this.#revived()));
    } catch (error) {
      const endedAgain = error instanceof KilledAtStart || !(error instanceof Unstartable);
      if (!endedAgain) this.#tellGone(error);
      // It ended again before it was held.
      else if (!this.#isStopping) await this.#findAgain();
    }
  }

  /** Where only the connection was lost, or the server ends its processes after the crash of one and goes on by itself. */
  async #stillThere(): Promise<Connection | null> {
    return serverOn(this.#place.data)?.state === "stopping" ? null : reach(this.#place);
  }

  async #revived(): Promise<Connection> {
    const { data, folder } = this.#place;
    // A server that was asked to end takes its mark away; one that was killed leaves it.
    const wasKilled = hasMark(data) && !serverOn(data);
    if (!this.#tellKilled || !wasKilled || !this.#held) throw this.#whyGone();
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < mostDeaths.withinMilliseconds), now];
    if (this.#deaths.length >= mostDeaths.number)
      throw new Unstartable(
        `The embedded PostgreSQL was killed ${mostDeaths.number} times within ten minutes; its log is ${logIn(folder)}.`,
      );
    this.#tellKilled("The embedded PostgreSQL was killed and is started again.");
    return this.#launch(this.#held.port);
  }

  #whyGone(): Unstartable {
    return new Unstartable(
      `The embedded PostgreSQL has ended: ${whyEnded(this.#place.folder, this.#logFrom)}.`,
    );
  }
}
