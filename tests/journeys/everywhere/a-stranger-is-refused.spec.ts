// Who is not signed in, who may not see, and whose page does not come from here: nothing is shown and nothing written.
import { signIn } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";
import { fieldsOf, sendFields } from "@/tests/journeys/support/press";
import { entryOf, recorded } from "@/tests/journeys/support/records";
import { notSubmittedYet } from "@/tests/journeys/support/reports";

notSubmittedYet("BNC");

const pages = [
  "/",
  "/my-work",
  "/my-account",
  "/people",
  "/people/staff.btc",
  "/agencies",
  "/agencies/btc",
  "/directives",
  "/directives/39-nq-tw",
  "/quarters/2024-q1",
  "/quarters/2024-q1/btc",
  "/quarters/2024-q1/tasks?agency=btc&state=overdue",
  "/quarters/2024-q1/tasks.csv",
  "/quarters/2024-q1/coordination",
  "/quarters/2024-q1/indicators",
  "/quarters/2024-q1/summary",
  "/quarters/2024-q1/summary.pdf",
  "/tasks/2024-q1-btc-09",
  "/tasks/new?quarter=2024-q2",
  "/quarters/2024-q2/planning?agency=btc",
];

test("every page leads a stranger to the sign-in, and from there back", async ({ enter, origin }) => {
  const page = await enter(null);
  for (const path of pages) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    const next = path === "/" ? "" : `?next=${encodeURIComponent(path)}`;
    expect(answer.headers().location?.replace(origin, ""), path).toBe(`/sign-in${next}`);
  }
  await page.goto("/quarters/2024-q1/tasks?agency=btc&state=overdue");
  await signIn(page, "Staff.UBKT");
  await expect(page).toHaveURL("/quarters/2024-q1/tasks?agency=btc&state=overdue");
  const session = (await page.context().cookies()).find(({ name }) => name === "giaoban-session");
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  const known = (await page.context().cookies()).find(({ name }) => name === "giaoban-known");
  expect(known).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});

test("there is one way in: beside the sign-in form no address opens, tells or ends a session", async ({
  enter,
  origin,
}) => {
  const page = await enter("staff.ubkt");
  const form = { name: "staff.ubkt", password: "giaoban-demo", csrfToken: "x", json: "true" };
  const paths = [
    "providers",
    "csrf",
    "signin",
    "signin/credentials",
    "callback/credentials",
    "session",
    "signout",
  ];
  for (const path of paths) {
    const address = `/api/auth/${path}`;
    expect((await page.request.get(address, { maxRedirects: 0 })).status(), path).toBe(404);
    expect((await page.request.post(address, { headers: { origin }, form })).status(), path).toBe(404);
  }
  await page.goto("/my-work");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/my-work/);
});

test("the sign-in never leads away from here", async ({ enter, origin }) => {
  const page = await enter(null);
  for (const next of ["//evil.example/x", "https://evil.example", "/\\evil.example", "/sign-in"]) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await signIn(page, "staff.ubkt");
    await expect(page).toHaveURL(`${origin}/my-work`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/\/sign-in/);
  }
});

test("the JSON address answers a stranger with 401, and health tells nothing more than it must", async ({
  enter,
}) => {
  const page = await enter(null);
  const summary = await page.request.get("/api/v1/quarters/2024-q1/summary", { maxRedirects: 0 });
  expect(summary.status()).toBe(401);
  expect(await summary.text()).not.toContain("counts");
  const health = await page.request.get("/api/health");
  expect(health.status()).toBe(200);
  expect(await health.json()).toMatchObject({ status: "ok", clock: { agrees: true } });
});

test("for the administrator a task looks exactly like one that does not exist", async ({
  enter,
  expected,
}) => {
  expected.push(/status of 404/);
  const page = await enter("admin");
  const seen: (string | null)[] = [];
  for (const path of ["/tasks/2024-q1-btc-09", "/tasks/2024-q1-btc-99", "/no-such-page"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    seen.push(await page.locator("main").textContent());
  }
  expect(new Set(seen).size).toBe(1);
  for (const path of [
    "/quarters/2024-q1",
    "/quarters/2024-q1/tasks",
    "/quarters/2024-q1/summary.pdf",
    "/my-work",
    "/tasks/new?quarter=2024-q2",
    "/quarters/2024-q2/planning",
  ])
    expect((await page.request.get(path)).status(), path).toBe(404);
  expect((await page.request.get("/api/v1/quarters/2024-q1/summary")).status()).toBe(404);
});

test("an officer sees another agency's task without its form, and a press made by hand changes nothing", async ({
  enter,
  db,
  origin,
}) => {
  const page = await enter("staff.bnc", { javaScriptEnabled: false });
  await page.goto("/tasks/2024-q1-btc-12");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("form#report-progress")).toHaveCount(0);

  await page.goto("/tasks/2024-q1-bnc-06");
  const fields = await fieldsOf(page.locator('form#report-progress button[name="to"]').first());
  const [before, entry] = [await recorded(db), await entryOf(db, "2024-q1-btc-12")];
  const theirs = { ...fields, task: "2024-q1-btc-12", seen: String(entry.version) };
  const answer = await sendFields(page, theirs, { origin });
  expect(await answer.text()).toContain("Only officers of the agency in charge can do this");
  expect(await entryOf(db, "2024-q1-btc-12")).toEqual(entry);
  expect(await recorded(db)).toBe(before);
});

test("a press that names a foreign origin, none, or “null” is refused and writes nothing", async ({
  enter,
  db,
  origin,
}) => {
  const code = "2024-q1-bnc-04";
  const page = await enter("staff.bnc", { javaScriptEnabled: false });
  await page.goto(`/tasks/${code}`);
  const fields = await fieldsOf(page.locator('form#report-progress button[value="IN_PROGRESS"]'));
  const [before, entry] = [await recorded(db), await entryOf(db, code)];
  const foreign = "https://evil.example";
  const forged: Record<string, string>[] = [
    {},
    { origin: foreign },
    { origin: "null" },
    { origin: foreign, "x-forwarded-host": "evil.example" },
    { origin: foreign, host: new URL(origin).host, referer: origin },
  ];
  for (const headers of forged) {
    const answer = await sendFields(page, fields, headers);
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
  }
  expect(await entryOf(db, code)).toEqual(entry);
  expect(await recorded(db)).toBe(before);
  expect((await sendFields(page, fields, { origin })).status(), "the same press from here").toBe(303);
});

test("an address in capitals leads to the one in small letters, its query kept", async ({ enter }) => {
  const page = await enter("committee");
  await page.goto("/Quarters/2024-Q1/Tasks?q=Nghị&agency=btc");
  expect(decodeURI(new URL(page.url()).pathname + new URL(page.url()).search)).toBe(
    "/quarters/2024-q1/tasks?q=Nghị&agency=btc",
  );
  await page.goto("/TASKS/2024-Q1-BTC-12");
  await expect(page).toHaveURL("/tasks/2024-q1-btc-12");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("every answer carries the headers that keep strangers out of the page", async ({ enter }) => {
  const page = await enter("committee");
  for (const path of ["/quarters/2024-q1", "/sign-in", "/no-such-page", "/api/health"]) {
    const headers = (await page.request.get(path)).headers();
    const scripts = /script-src [^;]*/.exec(headers["content-security-policy"] ?? "")?.[0] ?? "";
    expect(scripts, path).toMatch(/'nonce-/);
    expect(scripts, path).not.toMatch(/unsafe-(inline|eval)/);
    expect(headers, path).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
  }
});
