// Dashboard, agency board, directive tree and parts agree with a plain count by the rules, whatever the entries.
import fc from "fast-check";
import { expect, test } from "vitest";
import { quarterAfter, quarterBefore } from "@/lib/calendar/quarter";
import { partStandings } from "@/lib/list/filter";
import { sumParts } from "@/lib/overview/coordination";
import { getAgencyBoard } from "@/lib/overview/queries-board";
import { getDashboard } from "@/lib/overview/queries-dashboard";
import type { Person } from "@/lib/people/person";
import { sumCounts } from "@/lib/tasks/counts";
import { countEntries } from "@/lib/tasks/queries-counts";
import { noCounts } from "@/lib/tasks/standing";
import { testDatabase } from "@/tests/support/database";
import {
  type GeneratedEntry,
  generatedEntry,
  givenTree,
  isCarriedIn,
  partStandingIn,
  plainCount,
  standingIn,
  writeEntries,
} from "./generated-quarter";

const db = await testDatabase();
const tree = await givenTree(db);
const today = "2024-04-25";
const committee: Person = {
  id: 1,
  fullName: null,
  post: null,
  language: null,
  signInName: "committee",
  role: "COMMITTEE",
  agency: null,
};

/** Every run writes two quarters of its own; none of these years is a year of another test. */
let year = 1940;

async function written(entries: GeneratedEntry[]) {
  year += 2;
  const before = year * 10 + 1;
  await writeEntries(db, tree, before, entries, today);
  return { quarterId: quarterAfter(before), here: entries.filter((entry) => !entry.before) };
}

async function agencyCountsAgree(quarterId: number, here: GeneratedEntry[]) {
  const dashboard = await getDashboard(committee, quarterId, today);
  for (const [index, { id, code }] of tree.agencies.entries()) {
    const own = plainCount(
      here.filter((entry) => entry.agency === index),
      today,
    );
    expect(dashboard?.lines.find(({ agency }) => agency.id === id)?.counts).toEqual(own);
    expect((await getAgencyBoard(committee, quarterId, code.toLowerCase(), today))?.counts).toEqual(own);
  }
}

async function lineageAgrees(quarterId: number, here: GeneratedEntry[]) {
  const carried = here.filter(isCarriedIn);
  const came = plainCount(carried, today);
  const before = quarterBefore(quarterId);
  expect((await getDashboard(committee, quarterId, today))?.carried).toMatchObject({ in: came, out: 0 });
  const left = (await getDashboard(committee, before, today))?.carried;
  expect(left).toMatchObject({ in: noCounts(), out: carried.length, next: came });
  for (const [index, { code }] of tree.agencies.entries()) {
    const own = carried.filter((entry) => entry.agency === index);
    const board = await getAgencyBoard(committee, before, code.toLowerCase(), today);
    expect(board?.carried).toMatchObject({ out: own.length, next: plainCount(own, today) });
  }
}

async function treeAgrees(quarterId: number, here: GeneratedEntry[]) {
  const lines = (await getDashboard(committee, quarterId, today))?.programmes ?? [];
  const inTree = here.filter((entry) => entry.directive !== null);
  const without = here.filter((entry) => entry.directive === null);
  const resolution = lines.find(({ directive }) => directive?.symbol === "39-NQ/TW");
  const rest = lines.find(({ directive }) => directive === null);
  expect(resolution?.counts).toEqual(inTree.length > 0 ? plainCount(inTree, today) : undefined);
  expect(rest?.counts).toEqual(without.length > 0 ? plainCount(without, today) : undefined);
}

function attentionIn(here: GeneratedEntry[]) {
  const overdue = here.filter((entry) => standingIn(entry, today) === "overdue");
  const open = here.filter((entry) => standingIn(entry, today) === "open");
  const isDoubtful = ({ confidence }: GeneratedEntry) =>
    confidence === "AT_RISK" || confidence === "OFF_TRACK";
  const silent = open.filter(
    (entry) => !isDoubtful(entry) && entry.state !== "REPORTED" && entry.silentFor >= 21,
  );
  return {
    priority: overdue.filter(({ priority }) => priority).length,
    overdue: overdue.filter(({ priority }) => !priority).length,
    contributions: here.filter(({ part }) => part && partStandingIn(part) === "overdue").length,
    risk: open.filter(isDoubtful).length,
    silent: silent.length,
  };
}

test("all counts of a quarter agree with a plain count", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(generatedEntry, { minLength: 1, maxLength: 60 }), async (entries) => {
      const { quarterId, here } = await written(entries);
      const dashboard = await getDashboard(committee, quarterId, today);
      expect(dashboard?.counts).toEqual(plainCount(here, today));
      const groups = await countEntries(committee, [quarterId], today);
      expect(sumCounts(groups, () => true)).toEqual(plainCount(here, today));
      await agencyCountsAgree(quarterId, here);
      await treeAgrees(quarterId, here);
      await lineageAgrees(quarterId, here);
      expect(dashboard?.attention.counts).toEqual(attentionIn(here));
      const { counts } = sumParts(dashboard?.parts ?? [], () => true);
      for (const standing of partStandings)
        expect(counts[standing]).toBe(
          here.filter(({ part }) => part && partStandingIn(part) === standing).length,
        );
    }),
    { numRuns: 12 },
  );
}, 120_000);
