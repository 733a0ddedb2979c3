// A plan's table has a control for every field that can be written in, for tasks that are there as for new ones.
import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { KeptRow, NewRow } from "@/components/planning/plan-row";
import { messagesIn } from "@/lib/language/messages";
import type { Plan, PlanTask } from "@/lib/planning/view";

const agency = {
  id: 1,
  code: "BTC",
  nameVi: "a",
  nameEn: "a",
  nameDe: "a",
  tasks: 1,
  carried: 0,
  ended: false,
};
const task: PlanTask = {
  code: "2024-Q2-BTC-01",
  title: "Cadre planning",
  deliverable: "A list",
  directive: "39-NQ/TW",
  origin: "AGENCY_PLAN",
  priority: true,
  lead: "BTC",
  officer: "staff.btc",
  due: "2024-05-31",
  state: "NOT_STARTED",
  version: 3,
  carriedFrom: null,
  extended: 0,
  parts: [{ agency: "UBKT", state: "ASKED" }],
  can: true,
};
const plan: Plan = {
  quarter: { id: 20242, state: "PLANNING", plansDueOn: null },
  agencies: [agency],
  agency,
  tasks: [task],
  directives: [],
  officers: [{ id: 4, code: "BTC", signInName: "staff.btc", name: "Trần Thị Lan" }],
  earlier: [],
  copy: null,
  can: { enter: true, all: false },
};

const drawn = (row: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      messages={messagesIn.en as unknown as AbstractIntlMessages}
      timeZone="Asia/Ho_Chi_Minh"
    >
      <table>
        <tbody>{row}</tbody>
      </table>
    </NextIntlClientProvider>,
  );
const namesIn = (html: string): string[] =>
  [...html.matchAll(/ name="[^".]+\.(\w+)"/g)].map(([, name = ""]) => name).toSorted();

const fields = ["deliverable", "directive", "due", "lead", "officer", "priority", "title"];

test("a task that is there can be changed in each of its fields, and tells its parts", () => {
  const html = drawn(<KeptRow task={task} plan={plan} />);
  expect(namesIn(html)).toEqual([...fields, "seen", "task"].toSorted());
  for (const said of ["Cadre planning", "A list", 'value="39-NQ/TW"', 'value="2024-05-31"', "UBKT"])
    expect(html).toContain(said);
  expect(html).toMatch(/name="2024-q2-btc-01.priority"[^>]*checked/);
  expect(html).toContain('<option value="staff.btc" selected="">Trần Thị Lan</option>');
});

test("a deadline that is in force is told, and goes along unseen", () => {
  const html = drawn(<KeptRow task={{ ...task, extended: 1 }} plan={plan} />);
  expect(namesIn(html)).toEqual([...fields, "seen", "task"].toSorted());
  expect(html).toContain('<input type="hidden" name="2024-q2-btc-01.due" value="2024-05-31"/>');
});

test("a new row asks for the coordinating agencies as well, each control by its name", () => {
  const html = drawn(<NewRow number={1} plan={plan} days={{ first: "2024-04-01", last: "2024-06-30" }} />);
  expect(namesIn(html)).toEqual([...fields, "coordinating"].toSorted());
  for (const label of ["Task", "Deliverable", "Basis", "Deadline", "Coordinating", "Priority"])
    expect(html).toContain(`aria-label="New 1: ${label}"`);
});

test("another's task is only read", () => {
  const html = drawn(<KeptRow task={{ ...task, can: false }} plan={plan} />);
  expect(namesIn(html)).toEqual([]);
  for (const said of ["Cadre planning", "A list", "39", "31\u00a0May", "UBKT"]) expect(html).toContain(said);
});
