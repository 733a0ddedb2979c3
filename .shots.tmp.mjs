import { chromium } from "@playwright/test";
import pg from "pg";
import { runningAddress } from "@/prisma/embedded";

const c = new pg.Client(runningAddress("/tmp/c/data"));
await c.connect();
await c.query(
  `UPDATE entry e SET state='REPORTED', progress=100, done_on='2024-04-24', result=CASE WHEN result='' THEN 'Báo cáo số 12-BC/BTC' ELSE result END FROM task t WHERE t.id=e.task_id AND t.code IN ('2024-Q1-BTC-03','2023-Q4-BTC-06') AND e.quarter_id=20241`,
);
await c.end();
const b = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-quic"],
});
const base = "http://127.0.0.1:4173";
async function as(name, opts) {
  const ctx = await b.newContext({ baseURL: base, ...opts });
  const p = await ctx.newPage();
  await p.goto("/sign-in");
  await p.fill("#name, [name=name], [name=signInName]", name);
  await p.fill("[name=password]", "giaoban-demo");
  await Promise.all([
    p.waitForURL((u) => !u.pathname.includes("sign-in")),
    p.press("[name=password]", "Enter"),
  ]);
  return [ctx, p];
}
const shot = (p, n) => p.screenshot({ path: `/tmp/c/${n}.png`, fullPage: true });
{
  const [ctx, p] = await as("head.btc", { viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
  await ctx.addCookies([{ name: "language", value: "vi", url: base }]);
  await p.goto("/tasks/2023-q4-btc-06");
  await shot(p, "task-vi-1440");
  await p.goto("/my-work");
  await shot(p, "work-vi-1440");
  await p.goto(
    "/my-work?open=confirm-" +
      (await p.evaluate(() => document.querySelector('[id^="confirm-"] ,details')?.id ?? "")),
  );
  await ctx.close();
}
{
  const [ctx, p] = await as("head.btc", {
    viewport: { width: 390, height: 844 },
    locale: "de-DE",
    colorScheme: "dark",
  });
  await ctx.addCookies([{ name: "language", value: "de", url: base }]);
  await p.goto("/tasks/2023-q4-btc-06");
  await shot(p, "task-de-390");
  await p.goto("/my-work");
  await shot(p, "work-de-390");
  await ctx.close();
}
{
  const [ctx, p] = await as("staff.btc", {
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    javaScriptEnabled: false,
  });
  await ctx.addCookies([{ name: "language", value: "en", url: base }]);
  await p.goto("/my-work");
  await shot(p, "work-staff-en");
  await p.goto("/tasks/2023-q4-btc-06");
  await shot(p, "task-staff-en");
  await ctx.close();
}
{
  const [ctx, p] = await as("head.btc", {
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    javaScriptEnabled: false,
  });
  await ctx.addCookies([{ name: "language", value: "en", url: base }]);
  await p.goto("/tasks/new?quarter=2024-q2&agency=btc");
  await p.fill("[name=title]", "A task that runs on");
  await p.fill("[name=due]", "2024-07-15");
  await p.click("form#assign-task button >> nth=0");
  await shot(p, "new-beyond-en");
  console.log(await p.locator("[name=beyond]").count(), await p.locator("[name=past]").count());
  await p.goto("/quarters/2024-q2/planning?agency=btc");
  await p.fill("[name='n1.title']", "Row past");
  await p.fill("[name='n1.due']", "2024-04-10");
  await p.click("form#plan-tasks button >> nth=0");
  await shot(p, "table-past-en");
  console.log(await p.locator("[name='n1.past']").count(), await p.locator("[role=alert]").innerText());
  await p.check("[name='n1.past']");
  await p.click("form#plan-tasks button >> nth=0");
  console.log(p.url());
  await ctx.close();
}
await b.close();
