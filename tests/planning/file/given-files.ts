// Quarters that are planned, and files that somebody brings to them.
import { createHash, randomUUID } from "node:crypto";
import type { Person } from "@/lib/people/person";
import { keepFile, takeInFile } from "@/lib/planning/file/commands";
import { columns } from "@/lib/planning/file/heads";
import type { RowText, SaidRow } from "@/lib/planning/file/rows";
import type { Database } from "@/prisma/connect";
import { givenQuarter } from "@/prisma/given";

const nothing = Object.fromEntries(columns.map((column) => [column, ""])) as RowText;

/** Begin each test with `next()`: it plans a quarter of its own. */
export function plannedQuarters(db: Database) {
  let quarter = { id: 20242 };
  const year = () => Math.floor(quarter.id / 10);
  return {
    next: async () => {
      quarter = await givenQuarter(db, { id: quarter.id + 10, state: "PLANNING" });
    },
    quarter: () => quarter,
    year,
    saidRow: (row: number, wanted: Partial<RowText> = {}): SaidRow => ({
      row,
      said: { ...nothing, title: `Plan ${row}`, lead: "BTC", due: `${year()}-06-30`, ...wanted },
    }),
    brought: async (person: Person, rows: SaidRow[], content: string = randomUUID()): Promise<number> => {
      const sha256 = createHash("sha256").update(content).digest("hex");
      const upload = { key: randomUUID(), quarter: quarter.id, name: "plan.xlsx", sha256 };
      return Number(await keepFile(person, upload, rows));
    },
    tasks: () =>
      db.entry.findMany({
        where: { quarterId: quarter.id },
        include: { task: true, contributions: true },
        orderBy: { id: "asc" },
      }),
    history: () => db.history.findMany({ where: { quarterId: quarter.id }, orderBy: { id: "asc" } }),
  };
}

export const takeIn = (person: Person, file: number, key: string = randomUUID()): Promise<string> =>
  takeInFile(person, { file, key });
