// A one-time link on its way through a browser: its secret is in no address, page or paper, and opens one account once.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { linkAddress, newLink } from "@/lib/passwords/link";
import type { Database } from "@/prisma/connect";
import { givenPerson } from "@/prisma/given";
import { expect, test } from "@/tests/journeys/support/journey";

const password = "một câu dài dễ nhớ";

/** Somebody new, with a link as the administrator creates it. */
async function givenLink(db: Database, signInName: string): Promise<string> {
  const agency = await db.agency.findUniqueOrThrow({ where: { code: "BTC" } });
  const { id } = await givenPerson(db, { agency, signInName });
  const { secret, hash } = newLink();
  await db.oneTimeLink.create({
    data: { hash, personId: id, expiresAt: new Date(Date.now() + 3_600_000) },
  });
  return secret;
}

/** A page of another site, such as a mail in a browser, in which the link is clicked. */
async function elsewhere(href: string): Promise<{ url: string; server: Server }> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<link rel="icon" href="data:,"><a href="${href}">Set your password</a>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // For the browser another name of this machine is another site.
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/mail`, server };
}

async function choose(page: Page): Promise<void> {
  await page.getByLabel("New password").fill(password);
  await page.getByLabel("The same once more").fill(password);
  await page.getByRole("button", { name: "Set the password and sign in" }).click();
}

for (const { options, how } of [
  { options: {}, how: "with scripts" },
  { options: { javaScriptEnabled: false }, how: "without scripts" },
])
  test(`opened from another site it leaves its secret nowhere, ${how}`, async ({ enter, db, origin }) => {
    const secret = await givenLink(db, `link.${how.replace(" ", ".")}`);
    const page = await enter(null, options);
    const { url, server } = await elsewhere(`${origin}${linkAddress(secret)}`);
    const referers: string[] = [];
    page.on("request", (request) => referers.push(request.headers().referer ?? ""));
    await page.goto(url);
    await page.getByRole("link", { name: "Set your password" }).click();
    await expect(page).toHaveURL("/set-password");
    const cookie = (await page.context().cookies()).find(({ name }) => name === "giaoban-link");
    expect(cookie).toMatchObject({ value: secret, httpOnly: true, sameSite: "Lax", path: "/" });
    const seconds = (cookie?.expires ?? 0) - Date.now() / 1000;
    expect([seconds > 0, seconds <= 600]).toEqual([true, true]);

    await page.getByRole("button", { name: "DE", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Passwort festlegen" })).toBeVisible();
    await page.getByRole("button", { name: "EN", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Set your password" })).toBeVisible();
    const { html, foot } = { html: await page.content(), foot: page.locator("html") };
    expect(html).not.toContain(secret);
    await expect(foot).toHaveAttribute("data-foot", /^giaoban · set-password( ·|$)/);
    expect(referers.filter((each) => each.includes(secret))).toEqual([]);

    await choose(page);
    await expect(page).toHaveURL("/my-work");
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("giaoban-link");
    await page.goto("/set-password");
    await expect(page.getByText("This page needs the link")).toBeVisible();
    server.close();
  });

test("a page drawn for one link sets no password by another", async ({ enter, db }) => {
  const [first, second] = [await givenLink(db, "link.first"), await givenLink(db, "link.second")];
  const page = await enter(null);
  await page.goto(linkAddress(first));
  const other = await page.context().newPage();
  await other.goto(linkAddress(second));
  await choose(page);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Another link was opened");
  const none = { signInName: { startsWith: "link." }, passwordHash: { not: null } };
  expect(
    await db.person.count({ where: { ...none, signInName: { in: ["link.first", "link.second"] } } }),
  ).toBe(0);
  await choose(other);
  await expect(other).toHaveURL("/my-work");
});

test("a page that was open too long says so, and the link still opens", async ({ enter, db }) => {
  const secret = await givenLink(db, "link.slow");
  const plain = await enter(null, { javaScriptEnabled: false });
  const page = await enter(null);
  for (const each of [plain, page]) {
    await each.goto(linkAddress(secret));
    await each.context().clearCookies({ name: "giaoban-link" });
    await choose(each);
  }
  // Without scripts the answer is the page again, which has no form without its link.
  await expect(plain.getByText("This page needs the link")).toBeVisible();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("open the link once more");
  await page.goto(linkAddress(secret));
  await choose(page);
  await expect(page).toHaveURL("/my-work");
});

test("what is no link leads to the page without one", async ({ enter }) => {
  const page = await enter(null);
  for (const link of ["", "short", "x".repeat(200), "<script>", "%00"]) {
    await page.goto(`/set-password?link=${encodeURIComponent(link)}`);
    await expect(page).toHaveURL("/set-password");
    await expect(page.getByText("This page needs the link")).toBeVisible();
  }
});
