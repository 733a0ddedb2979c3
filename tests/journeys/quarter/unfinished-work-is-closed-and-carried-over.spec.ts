// The end of a quarter: the Office decides what is left, the chair closes, and the paper stays as it was signed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { at } from "@/prisma/defaults";
import { givenAgencyReport, givenContribution, givenQuarter, givenTask } from "@/prisma/given";
import { expect, test } from "@/tests/journeys/support/journey";

// A year of its own, far behind the demonstration's quarters, of which it changes nothing.
const [quarter, next] = [20311, 20312];
const page = "/quarters/2031-q1";
const closing = `${page}/closing`;
const codes = {
  late: "2031-Q1-BTC-81",
  gone: "2031-Q1-BTC-82",
  reported: "2031-Q1-VPTU-81",
  done: "2031-Q1-VPTU-82",
};

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ db }) => {
  const agency = (code: string) => db.agency.findUniqueOrThrow({ where: { code } });
  const [btc, vptu, ubkt] = [await agency("BTC"), await agency("VPTU"), await agency("UBKT")];
  const here = await givenQuarter(db, { id: quarter, state: "REPORTING" });
  await givenQuarter(db, { id: next, state: "PLANNING" });
  const lastWordAt = at("2024-04-20");
  const open = { quarter: here, agency: btc, state: "IN_PROGRESS" as const, progress: 60, lastWordAt };
  const late = {
    delayReasonCode: "decision",
    delayReason: "The decision is awaited.",
    proposedSolution: "Remind.",
  };
  const { entry } = await givenTask(db, {
    ...open,
    ...late,
    code: codes.late,
    title: "Staffing plan",
    due: "2024-04-10",
  });
  await givenContribution(db, { entry, agency: ubkt });
  await givenTask(db, { ...open, code: codes.gone, title: "Trial of badges", due: "2024-05-31" });
  const done = { quarter: here, agency: vptu, doneOn: "2024-04-09", due: "2024-04-12", lastWordAt };
  await givenTask(db, { ...done, state: "REPORTED", code: codes.reported, title: "Archive rules" });
  await givenTask(db, { ...done, state: "COMPLETED", code: codes.done, title: "Budget report" });
  await givenAgencyReport(db, { quarter: here, agency: vptu, submittedAt: at("2024-04-19") });
});

const row = (page: Page, code: string) => page.locator(`tr[id="${code.toLowerCase()}"]`);

test("the Office decides without scripts, is told what is missing, and proposes", async ({ enter }) => {
  const office = await enter("office", { javaScriptEnabled: false });
  await office.goto(closing);
  await expect(office.getByText("3 tasks are open: 3 still to be decided.")).toBeVisible();
  await expect(row(office, codes.done)).toHaveCount(0);
  await expect(row(office, codes.reported).getByLabel(/^drop/)).toHaveCount(0);

  const gone = row(office, codes.gone);
  await gone.getByLabel("drop", { exact: true }).check();
  await row(office, codes.late)
    .getByLabel(/^New deadline/)
    .fill("2031-05-15");
  await row(office, codes.late).getByLabel("carry over", { exact: true }).check();
  await office.getByRole("button", { name: "Save the decisions" }).click();
  await expect(office.getByRole("alert")).toBeFocused();
  await expect(office.getByRole("alert")).toContainText("Write why the task is dropped.");
  await expect(row(office, codes.late).getByLabel(/^New deadline/)).toHaveValue("2031-05-15");

  await gone.getByLabel(/^Reason/).fill("The badges are bought by the province.");
  await office.getByRole("button", { name: /^Carry over all 3 tasks/ }).click();
  await expect(office.getByRole("status")).toHaveText("Saved: the decisions.");
  await expect(office.getByText("nothing left to decide, 2 carried over, 1 dropped")).toBeVisible();
  await office.getByRole("button", { name: "Propose the closing to the chair" }).click();
  await expect(office.getByText(/The Office proposed the closing on 25\sApril 2024/)).toBeVisible();
});

test("others look and press nothing; the administrator finds no such page", async ({ enter, expected }) => {
  expected.push(/404/);
  for (const account of ["staff.btc", "committee"] as const) {
    const reader = await enter(account);
    await reader.goto(closing);
    await expect(row(reader, codes.late)).toContainText("carried over, due 15 May 2031");
    await expect(reader.locator("main form")).toHaveCount(0);
  }
  const admin = await enter("admin");
  expect((await admin.goto(closing))?.status()).toBe(404);
});

test("the chair sends it back, the Office proposes again, and the chair closes the quarter", async ({
  enter,
  db,
}) => {
  const [chair, office] = [await enter("chair"), await enter("office")];
  await chair.goto(closing);
  await chair.getByLabel("What is to be changed").fill("The staffing plan is needed by April.");
  await chair.getByRole("button", { name: "Send back to the Office" }).click();
  await expect(chair.getByRole("status")).toHaveText("The proposal went back to the Office.");

  await office.goto(closing);
  await expect(office.getByText("“The staffing plan is needed by April.”")).toBeVisible();
  await row(office, codes.late)
    .getByLabel(/^New deadline/)
    .fill("2031-04-15");
  await office.getByRole("button", { name: "Save the decisions" }).click();
  await expect(office.getByRole("status")).toHaveText("Saved: the decisions.");
  await office.getByRole("button", { name: "Propose the closing to the chair" }).click();
  await expect(office.getByRole("status")).toHaveText("Proposed: the closing waits for the chair.");

  const old = await enter("chair", { javaScriptEnabled: false });
  await old.goto(closing);
  await office.goto(`${page}/vptu/report`);
  await office.getByLabel("Why it is withdrawn").fill("A figure was wrong.");
  await office.getByRole("button", { name: "Withdraw the report" }).click();
  await expect(office.getByRole("status").filter({ hasText: "The report is withdrawn" })).toBeFocused();
  await old.getByRole("button", { name: "Close Q1 2031" }).click();
  // Without scripts the answer is the page anew: it closes nothing and says by what the proposal fell.
  await expect(old.getByText(/The proposal of 25\sApril 2024.* fell/)).toBeVisible();
  await expect(old.getByText(/withdrew the report .*“A figure was wrong.”/)).toBeVisible();
  expect((await db.quarter.findUniqueOrThrow({ where: { id: quarter } })).state).toBe("REPORTING");
  await expect(old.locator("form#confirm-closing")).toHaveCount(0);
  await office.goto(closing);
  await office.getByRole("button", { name: "Propose the closing to the chair" }).click();
  await expect(office.getByRole("status")).toHaveText("Proposed: the closing waits for the chair.");

  await chair.goto(closing);
  await expect(chair.locator("#answer").getByText("1 task", { exact: true })).toBeVisible();
  const seen = await chair.locator("#answer code").textContent();
  await chair.getByText("The paper that is kept", { exact: true }).click();
  const paper = chair.locator("#answer article.sheet");
  await expect(paper).toContainText(
    "Trial of badges (Organisation Commission): The badges are bought by the province.",
  );
  await expect(paper).toContainText(/Staffing plan .*new deadline 15\sApril 2031, until now 10\sApril 2024/);
  const before = await textIn(chair);
  await expect(chair.getByText(/agencies have not submitted their reports: .*Organisation/)).toBeVisible();
  await chair.getByRole("button", { name: "Close Q1 2031" }).click();
  await expect(chair.getByRole("status")).toHaveText("The quarter is closed.");
  await expect(
    chair.getByText("Q1 2031 is closed: 2 tasks were carried over to Q2 2031, one was dropped."),
  ).toBeVisible();
  await expect(chair.locator("main form")).toHaveCount(0);
  expect(await db.entry.count({ where: { quarterId: next, carriedFromId: { not: null } } })).toBe(2);
  expect(await db.contribution.count({ where: { entry: { quarterId: next } } })).toBe(1);

  const kept = await db.snapshot.findFirstOrThrow({ where: { quarterId: quarter } });
  expect(kept.sha256).toBe(seen);
  expect(await textIn(chair)).toBe(before);
  await chair.goto(`${page}/summary`);
  await expect(chair.locator("article.sheet").first()).toContainText("DRAFT");
  await expect(chair.getByRole("link", { name: "PDF (draft)" })).toBeVisible();
  await expect(chair.getByText(/to sign/)).toHaveCount(0);

  await chair.goto(`/tasks/${codes.late.toLowerCase()}`);
  await expect(
    chair.getByText(/carried the task over from Q1 2031 to Q2 2031, due 15\sApril 2031/),
  ).toBeVisible();
});

/** What the paper says on its page. */
async function textIn(reader: Page): Promise<string> {
  const other = await reader.context().newPage();
  await other.goto(`${page}/summary`);
  const texts = await other.locator("article.sheet").allInnerTexts();
  await other.close();
  return texts.join("\n");
}

async function pdfOf(reader: Page, language = "en"): Promise<Buffer> {
  const answer = await reader.request.get(`${page}/summary.pdf?language=${language}`);
  expect(answer.status()).toBe(200);
  return answer.body();
}

test("its PDF stays the same to the byte when an agency is renamed, and so do page and data", async ({
  enter,
  db,
}) => {
  const chair = await enter("chair");
  const before = await Promise.all(["vi", "en", "de"].map((language) => pdfOf(chair, language)));
  const where = { code: "BTC" };
  const { nameVi, nameEn, nameDe } = await db.agency.findUniqueOrThrow({ where });
  await db.agency.update({
    where,
    data: { nameVi: "Ban mới", nameEn: "Other commission", nameDe: "Andere Abteilung" },
  });
  try {
    const after = await Promise.all(["vi", "en", "de"].map((language) => pdfOf(chair, language)));
    expect(after.map((pdf, index) => pdf.equals(before[index] ?? Buffer.alloc(0)))).toEqual([
      true,
      true,
      true,
    ]);
    await chair.goto(`${page}/summary`);
    await expect(chair.locator("article.sheet").first()).toContainText(nameEn);
    await expect(chair.locator("article.sheet").first()).not.toContainText("Other commission");
    const data = await (await chair.request.get(`/api/v1${page}/summary`)).json();
    const { sha256 } = await db.snapshot.findFirstOrThrow({ where: { quarterId: quarter } });
    expect(data).toMatchObject({ snapshot: { revision: 1, sha256 }, errata: [] });
    await expect(chair.getByText(sha256)).toBeVisible();
  } finally {
    await db.agency.update({ where, data: { nameVi, nameEn, nameDe } });
  }
});

test("an erratum is added by the Office and prints beneath", async ({ enter }) => {
  const office = await enter("office");
  await office.goto(`${page}/summary`);
  const before = await pdfOf(office);
  await office.getByText("Add an erratum", { exact: true }).last().click();
  await office.getByLabel("What is corrected").fill("Annex, row 2: read Report 13-BC/VPTU.");
  await office.getByLabel("Name of who signs").fill("Lê Văn An");
  await office.getByRole("button", { name: "Add erratum No 1" }).click();
  await expect(office.getByRole("status").first()).toContainText("Added: erratum No 1.");
  const sheet = office.locator("article.sheet").first();
  await expect(sheet.getByRole("heading", { name: /Erratum No 1 of 25\sApril 2024/ })).toBeVisible();
  await expect(sheet).toContainText("Lê Văn An");
  const after = await pdfOf(office);
  expect(after.equals(before)).toBe(false);
  const earlier = office.getByRole("link", { name: "PDF as printed at the closing" });
  const kept = await office.request.get((await earlier.getAttribute("href")) ?? "");
  expect((await kept.body()).equals(before)).toBe(true);
  expect((await office.request.get(`${page}/summary.pdf?errata=2`)).status()).toBe(404);
  await expect(office.getByText(createHash("sha256").update(after).digest("hex"))).toBeVisible();
  const data = await (await office.request.get(`/api/v1${page}/summary`)).json();
  expect(data.errata).toMatchObject([{ number: 1, text: "Annex, row 2: read Report 13-BC/VPTU." }]);
  const text = execFileSync("pdftotext", ["-raw", "-q", "-", "-"], { input: after, encoding: "utf8" });
  expect(text.replaceAll(/\s+/g, " ")).toMatch(
    /ERRATA Erratum No 1 of 25 April 2024 Annex, row 2.* Lê Văn An/,
  );
});
