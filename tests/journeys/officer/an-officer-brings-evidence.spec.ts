// An officer proves what was done: a file is added on a line that fails, refused in a sentence, handed out, taken away.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { docxParts, html, pdf, pdfOf, xlsxParts } from "@/tests/evidence/files";
import { savedNotice } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";
import { entryOf, historyOf } from "@/tests/journeys/support/records";
import { zipOf } from "@/tests/support/zip";

const MiB = 1024 * 1024;
const plain = { javaScriptEnabled: false };

const section = (page: Page) => page.locator("section#evidence");
const input = (page: Page) => section(page).getByLabel("Add a file");
const add = (page: Page) => section(page).getByRole("button", { name: "Add the file" });
const alert = (page: Page) => section(page).getByRole("alert");
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });

for (const [how, options, code] of [
  ["with scripts", {}, "2024-q1-btc-12"],
  ["without scripts", plain, "2024-q1-btc-09"],
] as const)
  test(`a file is added, told by the history, handed out byte for byte and removed, ${how}`, async ({
    enter,
    db,
    origin,
    expected,
  }) => {
    expected.push(/status of 404/);
    const page = await enter("staff.btc", options);
    await page.goto(`/tasks/${code}`);
    const content = pdfOf(10 * MiB);
    await input(page).setInputFiles(file("Báo cáo 203-BC.VPTU.pdf", content));
    await add(page).click();
    await expect(savedNotice(page)).toBeFocused();
    const link = section(page).getByRole("link", { name: "Báo cáo 203-BC.VPTU.pdf" });
    await expect(link).toBeVisible();
    await expect(page.locator("#history").getByRole("listitem").first()).toContainText(
      "you: added the evidence Báo cáo 203-BC.VPTU.pdf",
    );

    const committee = await enter("committee");
    await committee.goto(`/tasks/${code}`);
    const [download] = await Promise.all([
      committee.waitForEvent("download"),
      section(committee).getByRole("link", { name: "Báo cáo 203-BC.VPTU.pdf" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Báo cáo 203-BC.VPTU.pdf");
    expect((await readFile(await download.path())).equals(content)).toBe(true);
    await expect(input(committee)).toBeHidden();

    const address = (await link.getAttribute("href")) ?? "";
    const answer = await committee.request.get(address);
    expect(answer.headers()).toMatchObject({
      "content-type": "application/pdf",
      "content-security-policy":
        "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    const again = { headers: { "if-none-match": answer.headers().etag ?? "" } };
    expect((await committee.request.get(address, again)).status()).toBe(304);
    expect((await (await enter("admin")).request.get(address)).status()).toBe(404);
    const stranger = await (await enter(null)).request.get(address, { maxRedirects: 0 });
    expect(stranger.headers().location).toBe(
      `${stranger.headers().location?.startsWith("/") ? "" : origin}/sign-in?next=${encodeURIComponent(address)}`,
    );

    await section(page).locator("summary").click();
    await section(page).getByRole("button", { name: "Remove “Báo cáo 203-BC.VPTU.pdf”" }).click();
    await expect(savedNotice(page)).toContainText("the file has been removed");
    await expect(link).toBeHidden();
    const events = (await historyOf(db, code)).map(({ event }) => event);
    expect(events.slice(-2)).toEqual(["evidenceAdded", "evidenceRemoved"]);
  });

test("a liar is refused beside the field, the choice stays, and the right file goes after it", async ({
  enter,
  expected,
}) => {
  expected.push(/status of 422/);
  const page = await enter("staff.btc");
  await page.goto("/tasks/2024-q1-btc-03");
  await add(page).click();
  await expect(alert(page)).toContainText("Choose a file first");
  for (const [name, content, said] of [
    ["report.pdf", html, "By its content this is none of the kinds"],
    ["report.docx", zipOf(xlsxParts), "The name of the file says another kind"],
    ["scan.pdf", pdfOf(10 * MiB + 1), "The file is larger than 10 MB"],
  ] as const) {
    await input(page).setInputFiles(file(name, content));
    await add(page).click();
    await expect(alert(page)).toContainText(said);
    await expect(alert(page)).toBeFocused();
    await expect(input(page)).toHaveAccessibleDescription(new RegExp(said));
    expect(await input(page).evaluate((element: HTMLInputElement) => element.files?.length)).toBe(1);
  }
  await input(page).setInputFiles(file("report.docx", zipOf(docxParts)));
  await add(page).click();
  await expect(savedNotice(page)).toBeFocused();
  await expect(section(page).getByRole("link", { name: "report.docx" })).toBeVisible();
  await add(page).click();
  await expect(alert(page)).toContainText("Choose a file first");
});

test("without scripts too each refusal is a sentence beside the field", async ({ enter, db, expected }) => {
  // The page of a request that is turned away has no frame and no mark of the product.
  expected.push(/status of 413/, /status of 404.*favicon/);
  const code = "2024-q1-btc-09";
  const page = await enter("staff.btc", plain);
  for (const [name, content, said] of [
    ["report.pdf", html, "By its content this is none of the kinds"],
    ["scan.pdf", pdfOf(10 * MiB + 1), "The file is larger than 10 MB"],
  ] as const) {
    await page.goto(`/tasks/${code}`);
    await input(page).setInputFiles(file(name, content));
    await add(page).click();
    await expect(alert(page)).toContainText(said);
    await expect(alert(page)).toBeFocused();
  }
  await input(page).setInputFiles(file("video.pdf", pdfOf(24 * MiB)));
  await add(page).click();
  await expect(page.getByRole("heading")).toHaveText("The file is too large");
  await expect(page.getByText("a file takes at most 10 MB here")).toBeVisible();
  await page.getByRole("link", { name: "Open the page again" }).click();
  await expect(page).toHaveURL(`/tasks/${code}#evidence`);
  const { id } = await entryOf(db, code);
  expect(await db.evidence.count({ where: { entryId: id } })).toBe(0);
});

test("a lost line keeps the choice and sends once more by itself; an answer that was lost is no second file", async ({
  enter,
  db,
  expected,
}) => {
  expected.push(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  const code = "2024-q1-btc-12";
  const page = await enter("staff.btc");
  await page.goto(`/tasks/${code}`);
  let presses = 0;
  await page.route("**/evidence", async (route) => {
    presses += 1;
    if (presses > 1) return route.continue();
    // The server has it; its answer never comes.
    await route.fetch();
    return route.abort("internetdisconnected");
  });
  await input(page).setInputFiles(file("minutes.pdf", pdf("minutes")));
  await add(page).click();
  await expect(section(page).getByRole("status")).toContainText("will be sent once more by itself");
  expect(await input(page).evaluate((element: HTMLInputElement) => element.files?.length)).toBe(1);
  await expect(savedNotice(page)).toBeVisible({ timeout: 20_000 });
  expect(presses).toBe(2);
  const { id } = await entryOf(db, code);
  expect(await db.evidence.count({ where: { entryId: id } })).toBe(1);
});
