// Connects to the database: one pool, in UTC, with time limits.
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client.ts";
import { Unstartable } from "./unstartable.ts";

export type Database = PrismaClient;

type Options = {
  /** How many connections the process may hold. */
  poolSize?: number;
};

/** A client for the database at `url`; it connects with the first query. */
export function connect(url: string, { poolSize = 10 }: Options = {}): Database {
  const adapter = new PrismaPg({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    // Prisma shifts instants by the session's offset and shifts them back on reading: only in UTC are they stored
    // correctly. The planner assumes a hard disk by default, but a quarter's data are in memory or on an SSD.
    options: "-c timezone=UTC -c random_page_cost=1.1",
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 15_000 } });
}

/** @throws Error where something else has set the connection's time zone, such as an option in the address */
export async function assertUtc(db: Database): Promise<void> {
  const [session] = await db.$queryRaw<{ zone: string }[]>`SELECT current_setting('TimeZone') AS zone`;
  if (session?.zone === "UTC") return;
  throw new Unstartable(
    `DATABASE_URL sets the time zone ${session?.zone}; Giaoban needs UTC in its sessions.`,
  );
}
