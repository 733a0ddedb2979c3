// A head plans the quarter by a file: takes the template, fills it in, sees what is wrong, and enters it once.
import type { Page, Response } from "@playwright/test";
import { readSheet } from "read-excel-file/node";
import writeExcelFile from "write-excel-file/node";
import { expect, test } from "@/tests/journeys/support/journey";
import { row, rows, workbookOf, zeros } from "@/tests/planning/file/made-files";

const planning = "/quarters/2024-q2/planning";

const upload = (buffer: Buffer, name = "plan.xlsx") => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer,
});

/** The answer to the submission itself: where it leads. */
async function bring(page: Page, file: Buffer, name?: string): Promise<Response> {
  await page.goto(planning);
  await page.getByLabel("File with the tasks").setInputFiles(upload(file, name));
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Look at the file" }).click();
  return answer;
}

/** The template as it is handed out, with these rows under its heads. */
async function filledIn(page: Page, tasks: (string | Date | null)[][]): Promise<Buffer> {
  await page.goto(planning);
  const link = page.getByRole("link", { name: "Template for Q2 2024 (XLSX)" });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()["content-disposition"]).toContain("giaoban-2024-q2-tasks.xlsx");
  const [heads = []] = await readSheet(await answer.body());
  const cells = [heads, ...tasks].map((cells) =>
    cells.map((value) =>
      value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy" } : (value as string | null),
    ),
  );
  return writeExcelFile(cells).toBuffer();
}

const takeIn = (page: Page) => page.getByRole("button", { name: /^Take in/ });

test("head.ubkt is told what is wrong, mends it, takes it in, and brings it once more", async ({
  enter,
  db,
}) => {
  const page = await enter("head.ubkt");
  const june = new Date("2024-06-14T00:00:00Z");
  const good = [
    null,
    "By file: inspection of three districts",
    "Report",
    "UBKT",
    null,
    null,
    "yes",
    june,
    "BTC; VPTU",
  ];
  const wrong = [
    "2024-Q2-UBKT-40",
    "By file: supervision",
    null,
    "XYZ",
    "999-QĐ/TW",
    null,
    null,
    "31/3/2024",
    null,
  ];
  const twice = ["2024-Q2-UBKT-40", "By file: training", null, "UBKT", null, null, null, "2024-06-20", null];
  await bring(page, await filledIn(page, [good, wrong, twice]));
  await expect(page).toHaveURL(/\/planning\/file\/\d+$/);
  await expect(page.getByText("1 of 3 rows of plan.xlsx can be taken in; 2 have errors.")).toBeVisible();
  const rowOf = (number: number) => page.locator(`#row-${number}`);
  await expect(rowOf(2)).toContainText("14 June 2024");
  await expect(rowOf(3)).toContainText("XYZ There is no such agency in this quarter");
  await expect(rowOf(3)).toContainText("999-QĐ/TW There is no such directive");
  await expect(rowOf(3)).toContainText(
    "31 March 2024 The deadline lies before the quarter, which is from 1 April 2024 to 30 June 2024.",
  );
  await expect(rowOf(4)).toContainText("This code stands in the file twice.");
  await expect(takeIn(page)).toBeHidden();

  const mended = [
    good,
    [null, "By file: supervision", null, "UBKT", null, null, null, "30/6/2024", null],
    twice,
  ];
  const file = await filledIn(page, mended);
  await bring(page, file);
  await expect(page.getByText("All 3 rows of plan.xlsx can be taken in.")).toBeVisible();
  await takeIn(page).click();
  await expect(page.getByRole("status").filter({ hasText: "3 tasks have been taken in." })).toBeFocused();
  const tasks = await db.task.findMany({
    where: { title: { startsWith: "By file: " }, agency: { code: "UBKT" } },
    orderBy: { title: "asc" },
    include: { entries: { include: { contributions: true } } },
  });
  expect(tasks.map(({ title }) => title.slice(9))).toEqual([
    "inspection of three districts",
    "supervision",
    "training",
  ]);
  expect(tasks[0]).toMatchObject({
    priority: true,
    originalDue: june,
    entries: [{ contributions: [{}, {}] }],
  });
  expect(tasks[2]?.code).toBe("2024-Q2-UBKT-40");

  await bring(page, file, "the same again.xlsx");
  await expect(
    page.getByText(/^This file has been taken in already, on 25\sApril 2024, .* by /),
  ).toBeVisible();
  await expect(takeIn(page)).toBeHidden();
  await page.getByRole("link", { name: "To the planning of Q2 2024" }).click();
  await expect(page).toHaveURL(planning);
});

test("head.bnc does the same without scripts; others do not find the preview", async ({
  enter,
  expected,
}) => {
  expected.push(/404/);
  const page = await enter("head.bnc", { javaScriptEnabled: false });
  const task = [null, "By file: plan of internal affairs", null, "BNC", null, null, null, "30.6.2024", null];
  const file = await filledIn(page, [task]);
  await bring(page, Buffer.from("title;due"));
  await expect(page).toHaveURL(`${planning}?refused=wrongType`);
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByRole("alert")).toContainText("By its content this is no Excel workbook");
  await bring(page, file);
  await expect(page).toHaveURL(/\/planning\/file\/\d+$/);
  const preview = page.url();
  const stranger = await enter("office");
  expect((await stranger.goto(preview))?.status()).toBe(404);
  await takeIn(page).click();
  await expect(page.getByRole("status").filter({ hasText: "1 task has been taken in." })).toBeVisible();
});

test("who plans nothing finds neither the template nor the door", async ({ enter, origin }) => {
  const page = await enter("staff.btc");
  const template = await page.request.get(`${planning}/template.xlsx`);
  const multipart = { key: "a key of a press", file: upload(workbookOf(row(1, "Task"))) };
  const brought = await page.request.post(`${planning}/file`, {
    multipart,
    headers: { origin },
    maxRedirects: 0,
  });
  expect([template.status(), brought.status()]).toEqual([404, 404]);
  const stranger = await enter(null);
  const away = await stranger.request.post(`${planning}/file`, {
    multipart,
    headers: { origin },
    maxRedirects: 0,
  });
  expect(away.status()).toBe(303);
  expect(away.headers().location).toBe(`/sign-in?next=${encodeURIComponent(planning)}`);
});

test("hostile files are refused, each with its reason, and others are answered meanwhile", async ({
  enter,
  origin,
}) => {
  const page = await enter("office");
  const formula = `<row r="2"><c r="B2"><f>1+1</f><v>2</v></c></row>`;
  const bomb = { name: "xl/sharedStrings.xml", content: await zeros(1024 ** 3), packedFrom: 1000 };
  const macro = { name: "xl/vbaProject.bin", content: "Sub Auto_Open()" };
  const hostile: [string, Buffer][] = [
    ["formulas&at=B2", workbookOf(row(1, "Task") + formula)],
    ["rows", workbookOf(rows(100_000))],
    ["sizes", workbookOf(row(1, "Task"), [bomb])],
    ["macros", workbookOf(row(1, "Task"), [macro])],
    ["wrongType", Buffer.from("%PDF-1.7")],
  ];
  const post = async (file: Buffer) => {
    const multipart = { key: crypto.randomUUID(), file: upload(file) };
    const answer = await page.request.post(`${planning}/file`, {
      multipart,
      headers: { origin },
      maxRedirects: 0,
    });
    return answer.headers().location;
  };
  for (const [refused, file] of hostile) {
    expect(await post(file)).toBe(`${planning}?refused=${refused}`);
  }
  const [all, health] = await Promise.all([
    Promise.all(hostile.map(([, file]) => post(file))),
    page.request.get("/api/health"),
  ]);
  expect(all).toHaveLength(hostile.length);
  expect(health.status()).toBe(200);
});
