// The pages in all their states, as axe and the narrowest screen look at them: who opens them, and what brings them
// there.
import { pdf } from "@/tests/evidence/files";
import { explain, report, save, savedNotice } from "./forms";
import { expect } from "./journey";
import { statesOfPeople } from "./states-people";
import { alerted, click, type State } from "./states-steps";

const quarter = "/quarters/2024-q1";
export const states: State[] = [
  { account: null, path: "/sign-in" },
  {
    account: null,
    path: "/sign-in",
    name: "with an error",
    until: async (page) => {
      await page.locator("main form button").first().click();
      await alerted(page);
    },
  },
  { account: null, path: "/no-such-page", status: 404 },
  { account: "committee", path: "/about" },
  { account: "office", path: "/" },
  { account: "committee", path: "/" },
  { account: "committee", path: quarter },
  { account: "committee", path: `${quarter}?attention=all` },
  { account: "committee", path: `${quarter}?view=projector` },
  { account: "committee", path: "/quarters/2023-q4" },
  { account: "committee", path: "/quarters/2024-q2" },
  { account: "committee", path: `${quarter}/btc` },
  { account: "committee", path: `${quarter}/tasks` },
  { account: "committee", path: `${quarter}/tasks?q=nothing-matches-this`, name: "empty" },
  { account: "committee", path: `${quarter}/coordination?state=all` },
  { account: "committee", path: `${quarter}/indicators` },
  { account: "committee", path: `${quarter}/delays` },
  { account: "committee", path: "/history" },
  { account: "committee", path: "/history?person=nobody", name: "empty" },
  { account: "office", path: "/delay-reasons?change=staff" },
  { account: "committee", path: `${quarter}/summary` },
  { account: "committee", path: "/directives" },
  { account: "committee", path: "/directives/39-nq-tw" },
  { account: "committee", path: "/tasks/2023-q4-btc-06" },
  { account: "committee", path: "/tasks/2024-q1-btc-99", status: 404 },
  { account: "staff.btc", path: "/my-work" },
  { account: "committee", path: `${quarter}/tasks?carried=in` },
  {
    account: "staff.btc",
    path: "/tasks/2024-q1-btc-03",
    name: "with a file and one that was refused",
    until: async (page) => {
      const buffer = pdf("accessible");
      await page.locator("#evidence-file").setInputFiles({ name: "report.pdf", mimeType: "", buffer });
      await click(page, "add-evidence");
      await expect(page.locator("#evidence tbody tr").first()).toBeVisible();
      await click(page, "add-evidence");
      await alerted(page);
    },
  },
  { account: "staff.btc", path: "/my-work?open=2024-q1-btc-03", name: "a row open" },
  { account: "staff.btc", path: "/tasks/2024-q1-btc-03" },
  {
    account: "staff.btc",
    path: "/tasks/2024-q1-btc-03",
    name: "with errors",
    until: async (page) => {
      await page.locator("[name=proposedSolution]").fill("");
      await page.locator("[name=delayReason]").fill("");
      await page.locator("[name=progress]").fill("1000");
      await click(page, "report-progress");
      await alerted(page);
    },
  },
  {
    account: "staff.bnc",
    path: "/tasks/2024-q1-bnc-04",
    name: "with a conflict",
    until: async (page, enter) => {
      const other = await enter("head.bnc");
      await other.goto("/tasks/2024-q1-bnc-04");
      await explain(report(other), `Recorded at ${Date.now()}`);
      await save(report(other)).click();
      await expect(savedNotice(other)).toBeVisible();
      await page.locator("[name=result]").fill("My own text");
      await click(page, "report-progress");
      await alerted(page);
    },
  },
  {
    account: "head.btc",
    path: "/tasks/2024-q1-btc-14",
    name: "returned without a remark",
    until: async (page) => {
      await click(page, "return-2024-q1-btc-14");
      await alerted(page);
    },
  },
  { account: "office", path: "/quarters" },
  { account: "committee", path: `${quarter}/stage` },
  {
    account: "office",
    path: `${quarter}/stage`,
    name: "going back without a reason",
    until: async (page) => {
      await page.locator("details:has(#move-back) > summary").click();
      await click(page, "move-back");
      await alerted(page);
    },
  },
  { account: "office", path: "/quarters/2024-q2/stage" },
  { account: "committee", path: `${quarter}/ubkt/report` },
  {
    account: "head.btc",
    path: `${quarter}/btc/report`,
    name: "with something missing",
    until: async (page) => {
      await page.locator("[name=assessment]").fill("Most was done.");
      await click(page, "submit-report");
      await alerted(page);
    },
  },
  ...statesOfPeople,
  { account: "admin", path: "/agencies" },
  { account: "admin", path: "/agencies/new" },
  { account: "admin", path: "/agencies/btg" },
  { account: "admin", path: "/agencies/btg/merger?into=bdv&validTo=2024-04-30" },
  { account: "committee", path: "/quarters/2023-q4/summary" },
  { account: "committee", path: `${quarter}/closing` },
  { account: "committee", path: "/quarters/2023-q4/closing" },
  {
    account: "office",
    path: `${quarter}/closing`,
    name: "with errors",
    until: async (page) => {
      await page.locator("#decide [value=drop]").first().check();
      await click(page, "decide");
      await alerted(page);
    },
  },
  {
    account: "office",
    path: "/quarters/2023-q4/summary",
    name: "with an erratum begun",
    until: async (page) => {
      await page.locator("#errata-form summary").click();
      await click(page, "add-erratum");
      await alerted(page);
    },
  },
  { account: "committee", path: "/quarters/2024-q2/planning" },
  { account: "committee", path: "/quarters/2024-q1/planning?agency=btc" },
  { account: "head.btc", path: "/quarters/2024-q2/planning?from=2024-q1" },
  {
    account: "head.btc",
    path: "/quarters/2024-q2/planning",
    name: "with errors",
    until: async (page) => {
      await page.locator('[name="n1.title"]').fill("A task");
      await page.locator('[name="n1.directive"]').fill("99-XX/YY");
      await page.locator('[name="n1.coordinating"]').fill("BTC");
      await click(page, "plan-tasks");
      await alerted(page);
    },
  },
  { account: "office", path: "/quarters/2024-q2/planning?agency=btc" },
  {
    account: "office",
    path: "/tasks/new?quarter=2024-q2",
    name: "with errors",
    until: async (page) => {
      await click(page, "assign-task");
      await alerted(page);
    },
  },
  {
    account: "head.btc",
    path: "/tasks/2024-q2-btc-02",
    name: "its plan open",
    until: async (page) => {
      for (const summary of await page.locator("#plan summary").all()) await summary.click();
    },
  },
];
