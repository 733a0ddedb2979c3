// An agency reads in My work why its part ended with a closing, also while no quarter runs.
import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MyWorkPage } from "@/components/reporting/my-work";
import { messagesIn } from "@/lib/language/messages";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import { endedDays } from "@/lib/tasks/task";
import { givenContribution, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { closed, givenPair, row } from "./given-closing";

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);
const today = "2024-04-25";

test("the reason with which the closing dropped the task is shown there for some days", async () => {
  const { quarter, next } = await givenPair(db);
  const { entry } = await givenTask(db, { quarter, agency: agencies.btc, state: "IN_PROGRESS" });
  const part = await givenContribution(db, { entry, agency: agencies.ubkt });
  await closed(db, people, quarter, [row(entry, { decision: "drop", reason: "The basis was withdrawn." })]);
  const ended = async (day: string) => (await getMyWork(people.otherStaff, day))?.partsEnded ?? [];
  const shown = { id: part.id, state: "NOT_NEEDED", remark: "The basis was withdrawn." };
  expect(await ended(today)).toMatchObject([shown]);
  const afterwards = new Date(Date.parse(today) + endedDays * 86_400_000).toISOString().slice(0, 10);
  expect(await ended(afterwards)).toEqual([]);

  const work = await getMyWork(people.otherStaff, today);
  if (!work) throw new Error("an officer has work");
  expect(work.quarterId).toBeNull();
  const shared = { today, saved: null, open: null, kept: null, between: null, office: false };
  const messages = messagesIn.en as unknown as AbstractIntlMessages;
  const page = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="Asia/Ho_Chi_Minh">
      <MyWorkPage work={work} {...shared} />
    </NextIntlClientProvider>,
  );
  expect(page).toContain(messagesIn.en.tasks.work.group.partsEnded);
  expect(page).toContain("The basis was withdrawn.");

  await db.quarter.update({ where: { id: next.id }, data: { state: "OPEN" } });
  expect(await ended(today)).toMatchObject([shown]);
});
