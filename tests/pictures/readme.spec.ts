// The pictures of the README: the dashboard's first view and the first page of the printed summary.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@/tests/journeys/support/journey";

const pictures = resolve("tests", "pictures");

const viewport = { width: 1440, height: 900 };

test("the dashboard", async ({ enter }) => {
  const page = await enter("chair", { viewport });
  await page.goto("/quarters/2024-q1");
  await page.screenshot({ path: join(pictures, "dashboard.png") });
});

test("the printed summary", async ({ enter }) => {
  const page = await enter("chair", { viewport });
  const answer = await page.request.get("/quarters/2024-q1/summary.pdf?language=en");
  expect(answer.headers()["content-type"]).toContain("application/pdf");
  const folder = mkdtempSync(join(tmpdir(), "giaoban-picture-"));
  const pdf = join(folder, "summary.pdf");
  writeFileSync(pdf, await answer.body());
  // Debian's poppler-utils turns the page into a picture.
  execFileSync("pdftoppm", ["-png", "-r", "80", "-f", "1", "-singlefile", pdf, join(pictures, "summary")]);
  rmSync(folder, { recursive: true });
});
