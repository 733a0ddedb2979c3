// One submission of a form is one change: one transaction, with its idempotency key inside it.
import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Transaction } from "@/lib/history/record-tx";
import { sessionOf } from "@/lib/people/acting-tx";
import type { Person } from "@/lib/people/person";
import { mayRunAgain, refusedBy } from "@/lib/server/database-errors";
import { db } from "@/lib/server/db";
import { log } from "@/lib/server/log";
import { readRows } from "@/lib/server/rows";
import { withClockAt } from "@/lib/server/transaction-time";
import type { Prisma } from "@/prisma/generated/client";
import type { CommandAnswer } from "./answer";
import { Refusal } from "./refusal";

const begunRow = z.strictObject({ at: z.date() });

/** What a form sends beside its fields: the idempotency key of this submission. */
export type Submission = { key: string };

const digestOf = (person: Person, content: Submission): string =>
  createHash("sha256")
    .update(JSON.stringify([person.id, Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest("hex");

const attempts = 3;

type Patience = {
  /** How long the transaction may take, in milliseconds, where the usual limit is too short for it. */
  timeout?: number;
};

/**
 * Runs `write` in one transaction and returns its answer. The same submission by the same person with the same content
 * is one change and returns the same answer; a submission whose text was altered since is another change. After a lost
 * race `write` runs again, twice at most. Inside `write`, `now` and `today` are the database's.
 * @throws Refusal where a rule of the database refuses the change; whatever `write` throws is passed on
 */
export function change<A extends CommandAnswer>(
  person: Person,
  content: Submission,
  write: (tx: Transaction) => Promise<A>,
  patience: Patience = {},
): Promise<A> {
  const digest = digestOf(person, content);
  return transaction((tx) => once(tx, digest, person, write), patience);
}

/** Runs `write` in a transaction and turns the database's refusals into ours; after a lost race it runs again. */
async function transaction<A>(write: (tx: Transaction) => Promise<A>, patience: Patience = {}): Promise<A> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(write, patience);
    } catch (error) {
      const refused = refusedBy(error);
      if (refused) {
        log.warn({ event: "refusedByDatabase", ...refused });
        throw new Refusal(refused.message);
      }
      if (!mayRunAgain(error) || attempt === attempts) throw error;
    }
  }
}

/**
 * The answer that this submission already got; null for a new one. For changes whose checks are costly, or would fail,
 * the second time.
 */
export async function answerTo(person: Person, content: Submission): Promise<string | null> {
  const digest = digestOf(person, content);
  const known = await db().idempotencyKey.findUnique({ where: { digest } });
  return typeof known?.answer === "string" ? known.answer : null;
}

/**
 * Runs `write` in one transaction by the database's clock, without idempotency: for somebody without a session.
 * @throws Refusal where a rule of the database refuses the change; whatever `write` throws is passed on
 */
export const changeByStranger = <A>(write: (tx: Transaction) => Promise<A>): Promise<A> =>
  transaction(async (tx) => {
    const [begun] = await readRows(tx, begunRow)`SELECT giaoban_now() AS at`;
    return withClockAt(instantOf(begun), () => write(tx));
  });

type Begun = { at: Date };

function instantOf(begun: Begun | undefined): Date {
  if (!begun) throw new Error("The database did not say what time it is.");
  return begun.at;
}

/** The same submission sent again waits at the key's row until the first is committed, and then finds its answer. */
async function once<A extends CommandAnswer>(
  tx: Transaction,
  digest: string,
  person: Person,
  write: (tx: Transaction) => Promise<A>,
): Promise<A> {
  // The real time, by which keys lapse, even where the demonstration's day is fixed. The session is set for the
  // triggers.
  const [begun] = await readRows(tx, begunRow)`
    WITH acting AS (SELECT set_config('giaoban.session', ${sessionOf(person) ?? ""}, true) AS session)
    INSERT INTO idempotency_key (digest, person_id, at, answer)
    SELECT ${digest}, ${person.id}::int, now(), '""'::jsonb FROM acting
    ON CONFLICT DO NOTHING RETURNING giaoban_now() AS at`;
  if (!begun) {
    const { answer } = await tx.idempotencyKey.findUniqueOrThrow({ where: { digest } });
    return answer as A;
  }
  const answer = await withClockAt(instantOf(begun), () => write(tx));
  await tx.idempotencyKey.update({ where: { digest }, data: { answer: answer as Prisma.InputJsonValue } });
  return answer;
}
