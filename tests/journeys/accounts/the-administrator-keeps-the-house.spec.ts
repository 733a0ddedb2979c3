// The administrator makes a person, hands over the link, changes, deactivates, and merges two agencies.
import type { Page } from "@playwright/test";
import { givenAgency, givenPerson } from "@/prisma/given";
import { signIn } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";
import { endSessions } from "@/tests/journeys/support/session";

const password = "một câu dài dễ nhớ";

const told = (page: Page, form: string) => page.locator(`form#${form} code`);

/** Creates an officer of the Organisation Commission. Returns the path of the link that is shown. */
async function made(page: Page, name: string): Promise<string> {
  await page.goto("/people");
  await page.getByRole("link", { name: "Make a person" }).click();
  await page.getByLabel("Sign-in name").fill(name);
  await page.getByLabel("Full name").fill("Nguyễn Văn An");
  await page.getByRole("radio", { name: /^officer/ }).check();
  await page.getByRole("radio", { name: "Organisation Commission" }).check();
  await page.getByRole("button", { name: "Make the person and show the link" }).click();
  return pathIn(await told(page, "make-person").innerText());
}

/** Why nothing was saved; the framework has an alert of its own outside of the page's main part. */
const alert = (page: Page) => page.getByRole("main").getByRole("alert");

const pathIn = (link: string): string => new URL(link).pathname + new URL(link).search;

async function setPassword(page: Page, path: string, chosen: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel("New password").fill(chosen);
  await page.getByLabel("The same once more").fill(chosen);
  await page.getByRole("button", { name: "Set the password and sign in" }).click();
}

test("a person is made, signs in by the link, gets another role, and is out at once", async ({
  enter,
  db,
}) => {
  const admin = await enter("admin");
  const link = await made(admin, "an.nguyen");
  expect(admin.url(), "the secret stands in no address").not.toContain("link");
  const officer = await enter(null);
  for (const [weak, why] of [
    ["an.nguyen.2024", "is made of your own name"],
    ["giaoban-demo", /everybody here would try first|the name of an agency/],
    ["aaaaaaaaaaaa", "repeats one character"],
  ] as const) {
    await setPassword(officer, link, weak);
    await expect(officer.getByRole("main")).toContainText(why);
    await expect(officer.getByLabel("New password")).toHaveAttribute("aria-invalid", "true");
  }
  await setPassword(officer, link, password);
  await expect(officer).toHaveURL("/my-work");

  await test.step("the link opens once, and the page tells it once", async () => {
    await admin.reload();
    await expect(told(admin, "make-person")).toHaveCount(0);
    const other = await enter(null);
    await setPassword(other, link, "another long password");
    await expect(alert(other)).toContainText("has been used or has expired");
  });

  await test.step("the next step of the person sees the new role", async () => {
    await admin.goto("/people?q=nguyen van an");
    await admin.getByRole("link", { name: "an.nguyen" }).click();
    await admin.getByRole("radio", { name: /^member of the Standing Committee/ }).check();
    await admin.getByRole("radio", { name: "none" }).check();
    await admin.getByRole("button", { name: "Save the changes" }).click();
    await expect(
      admin.getByRole("status").filter({ hasText: "In force with the person’s next step" }),
    ).toBeVisible();
    await officer.goto("/");
    await expect(officer).toHaveURL("/");
    await expect(officer.getByRole("heading", { level: 1 })).toHaveText("Waits for you");
    await expect(officer.getByRole("link", { name: "My work" })).toHaveCount(0);
  });

  await test.step("deactivated, the person is out with the next step and does not get in", async () => {
    await admin.getByLabel("Reason").fill("Moved to another province");
    await admin.getByRole("button", { name: "Deactivate" }).click();
    await expect(admin.getByRole("status").filter({ hasText: "Deactivated." })).toBeVisible();
    await officer.reload();
    await expect(officer).toHaveURL(/\/sign-in/);
    await signIn(officer, "an.nguyen", password);
    await expect(alert(officer)).toContainText("Name and password do not go together");
  });

  await test.step("activated and given a new link, the person sets another password", async () => {
    await admin.getByRole("button", { name: "Activate again" }).click();
    await admin.getByRole("button", { name: "Make a link to set the password" }).click();
    await setPassword(officer, pathIn(await told(admin, "give-link").innerText()), "another long sentence");
    await expect(officer).toHaveURL("/");
    await expect(officer.getByRole("heading", { level: 1 })).toHaveText("Waits for you");
  });
  const { id } = await db.person.findUniqueOrThrow({ where: { signInName: "an.nguyen" } });
  const happened = await db.history.findMany({
    where: { subject: "person", subjectId: id },
    orderBy: { id: "asc" },
  });
  expect(happened.map(({ event }) => event)).toEqual([
    "personMade",
    "passwordSet",
    "personChanged",
    "personDeactivated",
    "personActivated",
    "linkGiven",
    "passwordSet",
  ]);
});

test("without JavaScript the link is told in the page that answers, and nowhere else", async ({
  enter,
  db,
}) => {
  const admin = await enter("admin", { javaScriptEnabled: false });
  const link = await made(admin, "binh.tran");
  expect(link).toMatch(/^\/set-password\?link=[\w-]{43}$/);
  expect(admin.url()).toMatch(/\/people\/new$/);
  await admin.goto("/people/binh.tran");
  await admin.getByRole("button", { name: "Make a link to set the password" }).click();
  const second = pathIn(await told(admin, "give-link").innerText());
  expect(second).not.toBe(link);
  const officer = await enter(null, { javaScriptEnabled: false });
  await setPassword(officer, link, password);
  await expect(alert(officer)).toContainText("has been used or has expired");
  await setPassword(officer, second, password);
  await expect(officer).toHaveURL("/my-work");
  await endSessions(db, "binh.tran");
});

test("two administrators on one page: the second is shown what the first has saved", async ({ enter }) => {
  const admin = await enter("admin");
  await made(admin, "chi.le");
  const [first, second] = [await enter("admin"), await enter("admin")];
  for (const page of [first, second]) await page.goto("/people/chi.le");
  await first.getByLabel("Post").fill("Deputy head");
  await first.getByRole("button", { name: "Save the changes" }).click();
  await expect(first.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await second.getByLabel("Post").fill("Head of section");
  await second.getByRole("button", { name: "Save the changes" }).click();
  const conflict = alert(second);
  await expect(conflict).toContainText("administrator saved version 2");
  await expect(conflict).toContainText("Deputy head");
  await expect(conflict.getByRole("textbox", { name: "Post" })).toHaveValue("Head of section");
  await conflict.getByRole("button", { name: "Save mine" }).click();
  await expect(second.getByLabel("Post")).toHaveValue("Head of section");
});

test("two agencies become a new one, and their people go along", async ({ enter, db }) => {
  // Of a time after the demonstration's quarters, so that no page of theirs shows them.
  const validFrom = "2030-01-01";
  const [one, two] = [
    await givenAgency(db, { code: "ONE", nameEn: "First Commission", rank: 90, validFrom }),
    await givenAgency(db, { code: "TWO", nameEn: "Second Commission", rank: 91, validFrom }),
  ];
  await givenPerson(db, { agency: one, role: "HEAD", signInName: "head.one" });
  await givenPerson(db, { agency: two, role: "HEAD", signInName: "head.two" });
  const admin = await enter("admin");
  await admin.goto("/agencies");
  await admin.getByRole("link", { name: "Make an agency" }).click();
  await admin.getByLabel("Code").fill("both");
  for (const language of ["Vietnamese", "English", "German"]) {
    await admin.getByLabel(`Name in ${language}`, { exact: true }).fill("Joint Commission");
    await admin.getByLabel(`Short name in ${language}`).fill("Joint");
  }
  await admin.getByLabel("Since").fill("2030-07-01");
  await admin.getByRole("button", { name: "Make the agency" }).click();
  await expect(admin.getByRole("status").filter({ hasText: "Joint Commission is made." })).toBeVisible();

  for (const [code, name, heads] of [
    ["ONE", "First Commission", false],
    ["TWO", "Second Commission", true],
  ] as const) {
    await admin.goto("/agencies");
    await admin.getByRole("link", { name: code, exact: true }).click();
    await admin.getByRole("link", { name: "Merge into another agency" }).click();
    await admin.getByRole("radio", { name: "Joint Commission" }).check();
    await admin.getByLabel("Last day of the agency that ends").fill("2030-06-30");
    await admin.getByRole("button", { name: "Show what moves" }).click();
    await expect(admin.getByText(`From ${name} to Joint Commission:`)).toBeVisible();
    await expect(admin.getByText("will have more than one head")).toHaveCount(heads ? 1 : 0);
    await admin.getByLabel("Basis").fill("Decision 2, 18 February 2030");
    await admin.getByRole("button", { name: `Merge ${name} into Joint Commission` }).click();
    await expect(admin.getByRole("status").filter({ hasText: "Merged." })).toBeVisible();
    await expect(admin.getByRole("main")).toContainText("Joint Commission goes on with its work.");
  }
  await admin.goto("/people?agency=both");
  await expect(admin.getByRole("link", { name: /^head\.(one|two)$/ })).toHaveCount(2);
  const committee = await enter("committee");
  await committee.goto("/quarters/2024-q1");
  await expect(committee.getByText("Commission").filter({ hasText: /Joint|First|Second/ })).toHaveCount(0);
});

test("for everybody else these pages do not exist", async ({ enter, expected }) => {
  expected.push(/status of 404/);
  const page = await enter("office");
  const seen: (string | null)[] = [];
  const paths = ["/people", "/people/new", "/people/chair", "/people/nobody", "/agencies", "/agencies/new"];
  for (const path of [...paths, "/agencies/btc", "/agencies/btc/merger", "/agencies/none"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    seen.push(await page.locator("main").textContent());
  }
  expect(new Set(seen).size).toBe(1);
});
