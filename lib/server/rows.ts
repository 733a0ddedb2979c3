// How rows of raw SQL are read: each held to a schema, so that a forgotten column is an error where it was forgotten and no
// gap in what is made of it. In production a row is taken as it comes: the tests have read the same statement.
import { z } from "zod";
import type { Prisma } from "@/prisma/generated/client";
import { isProduction } from "./env";

/** A client of the database, or a transaction of it. */
type Reads = Pick<Prisma.TransactionClient, "$queryRaw">;

type Query = TemplateStringsArray | Prisma.Sql;

/** The number of a row, and nothing else of it. */
export const idRow = z.strictObject({ id: z.int() });

/** A day as the database writes it. */
export const dayRow = z.iso.date();

/**
 * Reads rows by a statement: readRows(db(), row)`SELECT …`, or readRows(db(), row)(sql). Throws an Error where a row has a
 * column too few, too many, or of another kind than `row` says; in production it does not look.
 */
export const readRows =
  <Row>(client: Reads, row: z.ZodType<Row>) =>
  async (query: Query, ...values: unknown[]): Promise<Row[]> => {
    const rows = await client.$queryRaw<Row[]>(query, ...values);
    if (!isProduction) for (const each of rows) check(row, each);
    return rows;
  };

function check(row: z.ZodType, read: unknown): void {
  const { error } = row.safeParse(read);
  if (error) throw new Error(`A row is not what its statement is read as:\n${z.prettifyError(error)}`);
}
