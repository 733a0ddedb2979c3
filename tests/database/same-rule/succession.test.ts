// Who goes on with the work of which agency, over any number of mergers: the same to the app's queries and to the rules.
import fc from "fast-check";
import { expect, test } from "vitest";
import { lastSuccessor, predecessors } from "@/lib/agencies/successor-sql";
import { givenAgency } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";

const db = await testDatabase();
const size = 7;
const ids: number[] = [];
for (let rank = 1; rank <= size; rank += 1) ids.push((await givenAgency(db, { code: `A${rank}`, rank })).id);

/** For each agency the place of its successor, always a later one, or none: agencies merge into others, in any shape. */
const successions = fc.tuple(
  ...ids.map((_, place) =>
    fc.option(fc.integer({ min: place + 1, max: size - 1 + Number(place === size - 1) })),
  ),
);

test("the last successor, all predecessors, and who succeeds whom", async () => {
  await fc.assert(
    fc.asyncProperty(successions, async (successors) => {
      const successorOf = (place: number) => {
        const next = successors[place];
        return next == null || next >= size ? null : next;
      };
      for (const [place, id] of ids.entries()) {
        const next = successorOf(place);
        const successorId = next === null ? null : (ids[next] ?? null);
        await db.agency.update({ where: { id }, data: { successorId } });
      }
      const lineOf = (place: number): number[] => {
        const next = successorOf(place);
        return [place, ...(next === null ? [] : lineOf(next))];
      };
      const rows = await db.$queryRaw<
        { later: number; former: number; succeeds: boolean; merged: boolean }[]
      >`
        SELECT l.id AS later, f.id AS former, succeeds(l.id, f.id) AS succeeds, are_merged(l.id, f.id) AS merged
        FROM agency l, agency f`;
      expect(rows).toHaveLength(size ** 2);
      for (const { later, former, succeeds, merged } of rows) {
        const [l, f] = [ids.indexOf(later), ids.indexOf(former)];
        expect([l, f, succeeds]).toEqual([l, f, lineOf(f).includes(l)]);
        expect([l, f, merged]).toEqual([l, f, l === f || successorOf(f) === l || successorOf(l) === f]);
      }
      for (const [place, id] of ids.entries()) {
        const [last] = await db.$queryRaw<{ id: number }[]>(lastSuccessor(id));
        expect(last?.id).toBe(ids[lineOf(place).at(-1) ?? 0]);
        const before = await db.$queryRaw<{ id: number }[]>(predecessors(id));
        const expected = ids.filter((each, f) => each !== id && lineOf(f).includes(place));
        expect(before.map((row) => row.id).toSorted((a, b) => a - b)).toEqual(expected);
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);
