// How the quarters of the demonstration are governed: stages, reports, the closing, and the files that prove.
import readSheet from "read-excel-file/node";
import { describe, expect, test, vi } from "vitest";
import { blockingIn, missingIn, type Unfinished } from "@/lib/agency-reports/report";
import { unfinishedOf } from "@/lib/agency-reports/report-sql";
import type { Database } from "@/prisma/connect";
import { contentOf, files } from "@/prisma/demo/files";
import { verify } from "@/prisma/verify/verify";
import { appRoleOfTests, testDatabaseUrl } from "@/tests/support/database";

type Named = { name: string }[];

export function describeGoverned(db: Database): void {
  const named = async (rows: Promise<Named>) => (await rows).map(({ name }) => name);

  describe("the quarters of what was loaded", () => {
    test("stand in their stages, each a version that the history tells of", async () => {
      const quarters = await db.quarter.findMany({ orderBy: { id: "asc" } });
      expect(quarters.map(({ id, state, version }) => `${id} ${state} ${version}`)).toEqual([
        "20234 CLOSED 5",
        "20241 REPORTING 3",
        "20242 PLANNING 1",
      ]);
      expect(quarters.every(({ plansDueOn, reportsDueOn }) => plansDueOn && plansDueOn < reportsDueOn)).toBe(
        true,
      );
      const rows = await db.history.findMany({ where: { subject: "quarter" }, orderBy: { id: "asc" } });
      const steps = rows.filter(({ event }) => event !== "reportSubmitted");
      expect(steps.map(({ quarterId, role, event }) => `${quarterId} ${role} ${event}`)).toEqual([
        ...["quarterPlanned", "quarterMoved"].map((event) => `20234 OFFICE ${event}`),
        "20241 OFFICE quarterPlanned",
        "20234 OFFICE quarterMoved",
        "20241 OFFICE quarterMoved",
        ...["closingDecided", "closingProposed"].map((event) => `20234 OFFICE ${event}`),
        "20234 CHAIR quarterClosed",
        "20241 OFFICE quarterMoved",
        "20242 OFFICE quarterPlanned",
      ]);
    });

    test("are closed with what was carried over, and with the snapshot and papers that the history names", async () => {
      const closing = await db.history.findFirstOrThrow({ where: { event: "quarterClosed" } });
      const snapshot = await db.snapshot.findFirstOrThrow({ where: { quarterId: 20234 } });
      expect(closing.after).toMatchObject({ carried: 13, dropped: 0, revision: 1, sha256: snapshot.sha256 });
      const papers = await db.paper.findMany({ orderBy: { language: "asc" } });
      expect(papers.map(({ quarterId, language }) => `${quarterId} ${language}`)).toEqual([
        "20234 de",
        "20234 en",
        "20234 vi",
      ]);
      const [paperDe, paperEn, paperVi] = papers.map(({ sha256 }) => sha256);
      expect(closing.after).toMatchObject({ paperDe, paperEn, paperVi });
      expect((await verify(testDatabaseUrl(), { appRole: appRoleOfTests() })).findings).toEqual([]);
      expect(await db.history.count({ where: { event: "carriedOver" } })).toBe(13);
    });

    test("are spoken of while they run: first words after the opening, in the reporting only explained ones", async () => {
      const rows = db.$queryRaw<Named>`
        SELECT t.code || ' ' || w.event AS name FROM history w JOIN task t ON w.subject = 'task' AND t.id = w.subject_id
        WHERE w.event IN ('progressReported', 'confirmed', 'returned', 'extensionAsked', 'extended', 'evidenceAdded')
          AND (SELECT m.after ->> 'state' FROM history m WHERE m.event = 'quarterMoved' AND m.quarter_id = w.quarter_id
            AND m.at < w.at ORDER BY m.id DESC LIMIT 1) IS NULL`;
      expect(await named(rows)).toEqual([]);
      const unexplained = db.$queryRaw<Named>`
        SELECT t.code AS name FROM entry e JOIN task t ON t.id = e.task_id
        WHERE e.state IN ('NOT_STARTED', 'IN_PROGRESS') AND (e.delay_reason_code IS NULL OR e.proposed_solution = '')
          AND e.last_word_at > (SELECT m.at FROM history m WHERE m.event = 'quarterMoved' AND m.quarter_id = e.quarter_id
            AND m.after ->> 'state' = 'REPORTING')`;
      expect((await named(unexplained)).filter((code) => !code.startsWith("2023"))).toEqual([]);
    });
  });

  describe("the reports of the agencies", () => {
    test("are submitted but for two, with nothing missing", async () => {
      const agencies = await db.agency.findMany({ orderBy: { rank: "asc" } });
      const reports = await db.agencyReport.findMany({
        where: { quarterId: 20241, submittedAt: { not: null } },
      });
      const submitted = agencies.filter(({ id }) => reports.some(({ agencyId }) => agencyId === id));
      expect(submitted.map(({ code }) => code)).toEqual(["UBKT", "BTG", "BDV", "BNC"]);
      for (const { id, code } of submitted) {
        const unfinished = await db.$queryRaw<Unfinished[]>(unfinishedOf(20241, id));
        const missing = missingIn(unfinished, "2024-04-25");
        expect([code, blockingIn(missing), missing.reasons]).toEqual([code, 0, []]);
      }
      expect(await db.history.count({ where: { event: "reportSubmitted" } })).toBe(10);
    });

    test("are the last word of who submitted them", async () => {
      const rows = db.$queryRaw<Named>`
        SELECT t.code || ' ' || h.event AS name FROM history h JOIN task t ON h.subject = 'task' AND t.id = h.subject_id
          JOIN entry e ON e.task_id = t.id AND e.quarter_id = h.quarter_id
          JOIN agency_report r ON r.quarter_id = e.quarter_id AND r.agency_id = e.agency_id AND r.submitted_at < h.at
        WHERE h.event IN ('progressReported', 'extensionAsked', 'evidenceAdded')
          OR t.origin = 'AGENCY_PLAN' AND h.event IN ('confirmed', 'returned', 'extended', 'extensionDeclined')`;
      expect(await named(rows)).toEqual([]);
    });
  });

  describe("the files of the demonstration", () => {
    test("prove entries of the quarter that is reported, and the history names them", async () => {
      const evidence = await db.evidence.findMany({ include: { entry: { include: { task: true } } } });
      expect(evidence.map(({ entry }) => entry.task.code)).toEqual(files.map(({ task }) => task));
      expect(evidence.every(({ entry }) => entry.quarterId === 20241)).toBe(true);
      const rows = await db.history.findMany({ where: { event: "evidenceAdded" } });
      const hashes = rows.map(({ after }) => (after as { sha256: string }).sha256);
      expect(hashes.toSorted()).toEqual(evidence.map(({ sha256 }) => sha256).toSorted());
    });

    test("are what they say, the same at every start, and small", async () => {
      const begins = { pdf: "%PDF-1.4", png: "\x89PNG", xlsx: "PK\x03\x04" };
      for (const file of files) {
        const content = contentOf(file);
        expect(content.toString("latin1").startsWith(begins[file.kind])).toBe(true);
        vi.useFakeTimers({ now: new Date("2031-07-01T12:00:00Z"), toFake: ["Date"] });
        expect(content.equals(contentOf(file))).toBe(true);
        vi.useRealTimers();
        expect(content.length).toBeLessThan(4096);
        if (file.kind === "xlsx") expect(JSON.stringify(await readSheet(content))).toContain(file.task);
      }
    });

    test("help is asked of an agency that is there", async () => {
      const asked = await db.entry.findMany({
        where: { helpFrom: { not: "" } },
        include: { task: true },
        orderBy: { id: "asc" },
      });
      expect(asked.map(({ task, helpFrom }) => `${task.code} ${helpFrom}`)).toEqual([
        "2024-Q1-BTC-03 UBKT",
        "2024-Q1-VPTU-04 BTC",
        "2024-Q1-VPTU-09 COMMITTEE",
      ]);
    });
  });
}
