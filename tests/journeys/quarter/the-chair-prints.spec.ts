// The chair wants a paper to sign that needs no correcting: page, PDF and JSON say the same, and print shows no screen.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { countsOn } from "@/tests/journeys/support/figures";
import { expect, test } from "@/tests/journeys/support/journey";
import { countsInJson, jsonOf } from "@/tests/journeys/support/summary";

const summary = "/quarters/2024-q1/summary";

/** Only letters and digits: how lines break and which hyphens they have may differ. */
const bare = (text: string): string => text.normalize("NFC").replaceAll(/[^\p{L}\p{N}%]/gu, "");

/** The text of a PDF. */
function textOf(pdf: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), "giaoban-pdf-"));
  try {
    writeFileSync(join(folder, "paper.pdf"), pdf);
    const text = execFileSync("pdftotext", ["-raw", "-q", join(folder, "paper.pdf"), "-"], {
      encoding: "utf8",
    });
    // The number of a page is alone on its first line, in the middle of text that continues from the page before.
    return text.replaceAll(/\f\d+\n/g, "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const paragraphsOf = (page: Page) => page.locator("article :is(p, li)").allTextContents();

for (const language of ["en", "vi", "de"] as const)
  test(`the paper on the page and the tagged PDF are the same in ${language}`, async ({ enter }) => {
    const page = await enter("chair", { language });
    await page.goto("/");
    await page.locator(`header a[href="${summary}"]`).click();
    await expect(page).toHaveURL(summary);
    const answer = await page.request.get(`${summary}.pdf`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    const pdf = await answer.body();
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    for (const mark of ["/StructTreeRoot", "/Marked true", "pdfuaid:part", `/Lang (${language}`])
      expect(pdf.includes(mark), mark).toBe(true);

    const text = textOf(pdf);
    const printed = bare(text);
    const paragraphs = (await paragraphsOf(page)).map(bare).filter((each) => each !== "");
    expect(paragraphs.length).toBeGreaterThan(20);
    expect(paragraphs.filter((each) => !printed.includes(each))).toEqual([]);
  });

test("page and JSON count the same, and the PDF names every task of the annex", async ({ enter }) => {
  const page = await enter("chair");
  await page.goto(summary);
  const data = await jsonOf(page);
  const shown = await countsOn(page);
  for (const [scope, counts] of countsInJson(data))
    expect(counts, scope).toMatchObject(shown.get(scope) ?? { shown: "nowhere" });
  expect([...shown.keys()].sort()).toEqual([...countsInJson(data).keys()].sort());
  const text = textOf(await (await page.request.get(`${summary}.pdf`)).body());
  const printed = bare(text);
  expect(data.tasks.map(({ title }) => title).filter((title) => !printed.includes(bare(title)))).toEqual([]);
});

const printable = [
  ...["", "/btc", "/tasks", "/coordination", "/indicators", "/summary"].map(
    (end) => `/quarters/2024-q1${end}`,
  ),
  ...["/tasks/2024-q1-btc-03", "/my-work", "/directives", "/directives/39-nq-tw"],
];

test("printed from the browser, no page shows what only a screen needs", async ({ enter }) => {
  const page = await enter("head.btc");
  for (const path of printable) {
    await page.goto(path);
    await page.emulateMedia({ media: "print" });
    const onlyOnScreen = page
      .locator("nav[aria-label=Main], form, button, search, input")
      .filter({ visible: true });
    await expect(onlyOnScreen, path).toHaveCount(0);
    const foot = page.locator("html");
    await expect(foot, path).toHaveAttribute(
      "data-foot",
      new RegExp(`^giaoban · ${path.slice(1)} · as of .*25\\sApril`),
    );
    const paper = textOf(await page.pdf());
    if (paper === null) continue;
    expect(paper, path).toContain(`giaoban · ${path.slice(1)} · as of `);
    expect(paper, path).not.toContain("Sign out");
  }
});
