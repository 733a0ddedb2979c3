// Before there are agencies and people: the first steps that the administrator is shown.
import { type AbstractIntlMessages, createTranslator, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { PeoplePage } from "@/components/accounts/people-page";
import { ProvideFormWords } from "@/components/forms/form-context";
import { formWordsIn } from "@/components/frame/form-words";
import { countPeople, getPeople } from "@/lib/accounts/queries";
import { getAgencies } from "@/lib/agencies/queries";
import { messagesIn } from "@/lib/language/messages";
import { givenAgency, givenPerson } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { personOf } from "@/tests/support/people";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));

const db = await testDatabase();
const admin = await personOf(db, await givenPerson(db, { role: "ADMIN", signInName: "admin" }));

const translate = createTranslator({ locale: "en", messages: messagesIn.en, namespace: "ui.form" });
const words = formWordsIn(translate, "1");

/** The addresses that the page leads to, in their order. */
async function linksOf(): Promise<string[]> {
  const [people, counts, agencies] = [
    await getPeople(admin),
    await countPeople(admin),
    await getAgencies(admin),
  ];
  if (!people || !counts) throw new Error("The administrator is shown no register.");
  const page = renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      messages={messagesIn.en as unknown as AbstractIntlMessages}
      timeZone="Asia/Ho_Chi_Minh"
    >
      <ProvideFormWords value={words}>
        <PeoplePage people={people} counts={counts} agencies={agencies} filter={{}} saved={undefined} />
      </ProvideFormWords>
    </NextIntlClientProvider>,
  );
  return [...page.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
}

test("first the agencies, then the people, and no step is shown once there are some", async () => {
  const waiting = "/people?state=waiting";
  expect(await linksOf()).toEqual(["/people", waiting, "/agencies/new", "/people/admin"]);
  const agency = await givenAgency(db);
  expect(await linksOf()).toEqual(["/people", waiting, "/people/new", "/people/new", "/people/admin"]);
  await givenPerson(db, { agency, role: "HEAD", password: "a password of some length" });
  const links = await linksOf();
  expect(links.filter((href) => href.endsWith("/new"))).toEqual(["/people/new"]);
  expect(links).toContain("/people/head.btc");
});
