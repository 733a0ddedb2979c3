// The papers of a closed quarter as they were printed: another version of the program makes the same bytes.
import { execFileSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { createTranslator } from "next-intl";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { confirmClosing } from "@/lib/closing/commands-confirm";
import { sentenceOf } from "@/lib/history/sentence";
import type { HistoryRow } from "@/lib/history/view";
import { languages } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import * as acting from "@/lib/people/acting-tx";
import { addErratum } from "@/lib/summary/commands-errata";
import { getPaper, getSheet } from "@/lib/summary/kept/queries";
import { givenTask } from "@/prisma/given";
import { verify } from "@/prisma/verify/verify";
import { closed, givenPair, pressOn, proposed, written } from "@/tests/closing/given-closing";
import { appRoleOfTests, testDatabase, testDatabaseUrl } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { asStarted } from "@/tests/support/started";

const db = await testDatabase();
const today = "2024-05-20";
let house: Awaited<ReturnType<typeof givenHouse>>;
beforeAll(async () => {
  house = await givenHouse(db);
});
beforeEach(() => {
  // Modules that are read anew know of no session: who signed in stays so.
  vi.doMock("@/lib/people/acting-tx", () => acting);
});
afterEach(() => {
  vi.doUnmock("@/lib/language/messages");
  vi.doUnmock("@/lib/summary/paper/layouts");
  vi.doUnmock("@/lib/summary/paper/typst");
  vi.resetModules();
});

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const textOf = (pdf: Uint8Array): string =>
  execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" });

async function givenOpen() {
  const { quarter } = await givenPair(db);
  await givenTask(db, { quarter, agency: house.agencies.btc, state: "IN_PROGRESS" });
  return quarter;
}
async function givenClosedQuarter() {
  const quarter = await givenOpen();
  await closed(db, house.people, quarter);
  return quarter;
}

type Papers = typeof import("@/lib/summary/kept/queries");
const pdfsBy = ({ getPaper: get }: Pick<Papers, "getPaper">, { id }: { id: number }, errata: number | null) =>
  Promise.all(
    languages.map(async (language) => {
      const paper = await get(house.people.staff, id, { language, errata }, today);
      if (!paper) throw new Error(`no paper in ${language}`);
      return paper.pdf;
    }),
  );

const other = "Another version words this otherwise.";

/** The program as a later version has it: a sentence, a measure of the page, and all that was made of them, read anew. */
async function laterVersion() {
  const { messagesIn: messages } =
    await vi.importActual<typeof import("@/lib/language/messages")>("@/lib/language/messages");
  const reworded = structuredClone(messages);
  for (const language of languages) {
    reworded[language].paper.annexed = other;
    reworded[language].paper.section.shortcomings = other;
  }
  vi.doMock("@/lib/language/messages", () => ({ messagesIn: reworded }));
  const { layoutOn } = await vi.importActual<typeof import("@/lib/summary/paper/layouts")>(
    "@/lib/summary/paper/layouts",
  );
  const wider = (day: string) => ({
    ...layoutOn(day),
    margins: { top: 40, bottom: 20, left: 50, right: 15 },
  });
  vi.doMock("@/lib/summary/paper/layouts", () => ({ layoutOn: wider }));
  vi.resetModules();
  return {
    papers: await import("@/lib/summary/kept/queries"),
    compose: await import("@/lib/summary/paper/compose"),
    typst: await import("@/lib/summary/paper/typst"),
    errata: await import("@/lib/summary/commands-errata"),
  };
}

const erratum = (quarter: { id: number }, seen = 0) => ({
  quarter: quarter.id,
  seen,
  key: randomUUID(),
  datedOn: "2024-04-25",
  text: "Read 43 for 42.",
  signedName: "Lê Văn A",
  signedPost: "Chánh Văn phòng",
});

describe("another version of the program", () => {
  test("gives the bytes and the sheet that were printed, whatever it would print itself", async () => {
    const quarter = await givenClosedQuarter();
    const { staff } = house.people;
    const before = await pdfsBy({ getPaper }, quarter, null);
    const sheets = await Promise.all(languages.map((each) => getSheet(staff, quarter.id, each, today)));
    const later = await laterVersion();
    const summary = sheets[1]?.summary;
    if (!summary) throw new Error("no summary");
    const itself = await later.typst.pdfOf(later.compose.summaryDocument(summary, "en"));
    expect(textOf(itself).replaceAll("\n", " ")).toContain(other);
    expect(sha256(itself)).not.toBe(sha256(before[1] ?? ""));
    expect(await pdfsBy(later.papers, quarter, null)).toEqual(before);
    expect(
      await Promise.all(languages.map((each) => later.papers.getSheet(staff, quarter.id, each, today))),
    ).toEqual(sheets);
  });

  test("prints an erratum beneath what was printed, above which no word and no measure changes", async () => {
    const quarter = await givenClosedQuarter();
    const { staff, office } = house.people;
    const before = await pdfsBy({ getPaper }, quarter, null);
    const sheet = await getSheet(staff, quarter.id, "en", today);
    const later = await laterVersion();
    await later.errata.addErratum(office, erratum(quarter));
    const after = await later.papers.getSheet(staff, quarter.id, "en", today);
    expect({ ...after?.document, errata: null }).toEqual(sheet?.document);
    expect(after?.document.errata?.entries).toHaveLength(1);
    expect(after?.printed?.earlier).toEqual([0]);
    const [, english] = await pdfsBy(later.papers, quarter, null);
    expect(textOf(english ?? new Uint8Array())).toContain("Read 43 for 42.");
    expect(textOf(english ?? new Uint8Array()).replaceAll("\n", " ")).not.toContain(other);
    expect(await pdfsBy(later.papers, quarter, 0)).toEqual(before);
    const kept = await db.paper.findMany({ where: { quarterId: quarter.id, language: "en" } });
    const [first, second] = kept.map(({ setting }) => JSON.parse(setting).layout);
    expect(first).toEqual(second);
    await later.errata.addErratum(office, erratum(quarter, 1));
    const twice = await later.papers.getSheet(staff, quarter.id, "en", today);
    expect(twice?.document.errata?.entries[0]).toEqual(after?.document.errata?.entries[0]);
    expect(twice?.printed?.earlier).toEqual([1, 0]);
  });
});

describe("the history", () => {
  test.each(languages)("names the three papers of a closing and of an erratum in %s", async (language) => {
    const quarter = await givenClosedQuarter();
    await addErratum(house.people.office, erratum(quarter));
    const t = createTranslator({ locale: language, messages: messagesIn[language] });
    for (const [errata, event] of ["quarterClosed", "erratumAdded"].entries()) {
      const row = await db.history.findFirstOrThrow({ where: { quarterId: quarter.id, event } });
      const digests = (await pdfsBy({ getPaper }, quarter, errata)).map(sha256);
      const facts = row.after as Record<string, string>;
      expect([facts.paperVi, facts.paperEn, facts.paperDe]).toEqual(digests);
      const told = { event, before: {}, after: row.after as HistoryRow["after"], note: "" };
      const sentence = sentenceOf(told, { t, language, named: { agencies: [], reasons: [] } });
      for (const digest of digests) expect(sentence).toContain(`${digest.slice(0, 12)}…`);
    }
    await asStarted();
    expect((await verify(testDatabaseUrl(), { appRole: appRoleOfTests() })).findings).toEqual([]);
  });
});

describe("a closing whose papers cannot be printed", () => {
  test("is refused, writes nothing, and can be confirmed later; the same submission again prints nothing", async () => {
    const quarter = await givenOpen();
    const { office, chair } = house.people;
    await proposed(db, office, quarter);
    const step = await pressOn(db, quarter);
    const before = await written(db);
    const pdfOf = vi.fn(() => Promise.reject(new Error("the typesetter stopped: SIGKILL")));
    vi.doMock("@/lib/summary/paper/typst", () => ({ pdfOf }));
    vi.resetModules();
    const failing = await import("@/lib/closing/commands-confirm");
    await expect(failing.confirmClosing(chair, step)).rejects.toMatchObject({ message: "paperNotPrinted" });
    expect(await written(db)).toEqual(before);
    expect(await db.paper.count({ where: { quarterId: quarter.id } })).toBe(0);
    expect(await Promise.all([confirmClosing(chair, step), confirmClosing(chair, step)])).toEqual([
      "closed",
      "closed",
    ]);
    pdfOf.mockClear();
    expect(await failing.confirmClosing(chair, step)).toBe("closed");
    expect(pdfOf).not.toHaveBeenCalled();
    expect(await db.paper.count({ where: { quarterId: quarter.id } })).toBe(3);
    const { addErratum: adding } = await import("@/lib/summary/commands-errata");
    await expect(adding(office, erratum(quarter))).rejects.toMatchObject({ message: "paperNotPrinted" });
    expect(await db.erratum.count({ where: { quarterId: quarter.id } })).toBe(0);
  });

  test("prints for nobody who may not confirm it, and nothing but what the chair saw", async () => {
    const quarter = await givenOpen();
    const { office, staff } = house.people;
    await proposed(db, office, quarter);
    const step = await pressOn(db, quarter);
    const pdfOf = vi.fn();
    vi.doMock("@/lib/summary/paper/typst", () => ({ pdfOf }));
    vi.resetModules();
    const { confirmClosing: confirm } = await import("@/lib/closing/commands-confirm");
    for (const person of [office, staff])
      await expect(confirm(person, step)).rejects.toThrow("closingIsTheChairs");
    await expect(confirm(house.people.chair, { ...step, paper: "0".repeat(64) })).rejects.toThrow("stale");
    expect(pdfOf).not.toHaveBeenCalled();
  });
});

test("a paper is nobody's who may not read the quarter, and there is none of errata that there are not", async () => {
  const quarter = await givenClosedQuarter();
  const { admin, staff } = house.people;
  const paper = (person: typeof staff, errata: number | null) =>
    getPaper(person, quarter.id, { language: "vi", errata }, today);
  expect(await paper(staff, 0)).toMatchObject({ name: expect.stringMatching(/^giaoban-\d{4}-q1-[a-z-]+$/) });
  expect([await paper(admin, null), await paper(staff, 1)]).toEqual([null, null]);
  expect(await getSheet(admin, quarter.id, "vi", today)).toBeNull();
});
