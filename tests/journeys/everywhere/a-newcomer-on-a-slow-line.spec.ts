// Somebody opens Giaoban for the first time over a line of 1 Mbit/s: what it costs is counted, and bounded.
import { gzipSync } from "node:zlib";
import type { Page, TestInfo } from "@playwright/test";
import { opener, row, save, savedNotice } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";
import { notSubmittedYet } from "@/tests/journeys/support/reports";

notSubmittedYet("VPTU");

const kibibyte = 1024;
/** What an empty page of the framework costs in scripts, gzip (measured once for this edition of it). */
const floorOfFramework = 134;

type Cost = { wire: number; document: number; scripts: number };

/** Opens the page with an empty cache; what came over the line, in KiB. */
async function costOf(page: Page, path: string): Promise<Cost> {
  const line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.setCacheDisabled", { cacheDisabled: true });
  const cost = { wire: 0, document: 0 };
  let document = { id: "", headers: 0 };
  line.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Document") document = { id: requestId, headers: response.encodedDataLength };
  });
  line.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    cost.wire += encodedDataLength / kibibyte;
    if (requestId === document.id) cost.document = (encodedDataLength - document.headers) / kibibyte;
  });
  const scripts = new Set<string>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.add(response.url());
  });
  await page.goto(path, { waitUntil: "networkidle" });
  const bodies = await Promise.all([...scripts].map(async (url) => (await page.request.get(url)).body()));
  const zipped = bodies.reduce((sum, body) => sum + gzipSync(body).length / kibibyte, 0);
  return { ...cost, scripts: zipped };
}

function note(info: TestInfo, type: string, value: number): void {
  info.annotations.push({ type, description: `${value.toFixed(1)} KiB` });
}

test("the first visit to the sign-in costs at most 180 KiB", async ({ enter }, info) => {
  const { wire, scripts } = await costOf(await enter(null), "/sign-in");
  note(info, "first visit", wire);
  note(info, "own client code over the framework's floor", scripts - floorOfFramework);
  expect(wire).toBeLessThanOrEqual(180);
  expect(scripts - floorOfFramework).toBeLessThanOrEqual(20);
});

for (const { account, path, most } of [
  { account: "committee", path: "/quarters/2024-q1", most: 25 },
  { account: "committee", path: "/quarters/2024-q1/tasks", most: 25 },
  { account: "staff.btc", path: "/my-work", most: 25 },
  { account: "staff.btc", path: "/tasks/2024-q1-btc-03", most: 20 },
] as const)
  test(`${path} comes in at most ${most} KiB, and its own client code in 20 KiB`, async ({ enter }, info) => {
    const { document, scripts } = await costOf(await enter(account), path);
    note(info, "page", document);
    note(info, "own client code over the framework's floor", scripts - floorOfFramework);
    expect(document).toBeLessThanOrEqual(most);
    expect(scripts - floorOfFramework).toBeLessThanOrEqual(20);
  });

test("a next page costs at most 22 KiB with the code of its forms, and a save with the page that shows it 20", async ({
  enter,
}, info) => {
  const page = await enter("staff.vptu");
  await page.goto("/directives", { waitUntil: "networkidle" });
  const line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  let wire = 0;
  line.on("Network.loadingFinished", ({ encodedDataLength }) => {
    wire += encodedDataLength / kibibyte;
  });
  await page.getByRole("link", { name: "My work" }).click();
  await expect(page).toHaveURL("/my-work");
  await page.waitForLoadState("networkidle");
  note(info, "next page", wire);
  expect(wire).toBeLessThanOrEqual(22);

  const code = "2024-q1-vptu-04";
  await opener(page, code).click();
  wire = 0;
  await save(row(page, code)).click();
  await expect(savedNotice(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  note(info, "save", wire);
  expect(wire).toBeLessThanOrEqual(20);
});
