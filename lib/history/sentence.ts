// A history event as a sentence in the reader's language: the same on a task's page, on the history's, in its file.

import { agencyIn, dayIn, plain, type Value, type Words } from "@/lib/forms/fields/words";
import { type Event, events } from "./event";
import { changesIn, toldByField } from "./facts";
import type { HistoryRow, RecordedFacts } from "./view";

type Recorded = Pick<HistoryRow, "event" | "before" | "after" | "note">;

const isEvent = (name: string): name is Event => events.some((each) => each === name);

type FieldByField = keyof typeof toldByField;
const isFieldByField = (event: Event): event is FieldByField => Object.hasOwn(toldByField, event);

/** "Q1 2024" of 20241, also where the number is missing. */
export const quarterIn = (value: Value, { t }: Words): string => {
  const id = Number(value);
  return id > 19_300 ? t("history.quarter", { number: id % 10, year: String(Math.floor(id / 10)) }) : "–";
};

const roleOf = (facts: RecordedFacts): string => plain(facts.role) || "none";

/** Whom or what the row names, whichever of its facts says so. */
const nameIn = ({ before, after }: Recorded, { language }: Words): string => {
  const facts = { ...before, ...after };
  const reason = facts[`name${language.charAt(0).toUpperCase()}${language.slice(1)}`];
  return plain(facts.name ?? facts.signInName ?? reason ?? facts.title ?? facts.code);
};

const shortHash = (value: Value): string => plain(value).slice(0, 12);

function slotsOf(row: Recorded, words: Words) {
  const { before, after, note } = row;
  const { t, language } = words;
  const stage = (value: Value) =>
    t.has(`history.stage.${value}` as never) ? t(`history.stage.${value as "OPEN"}`) : plain(value);
  const carried = row.event === "carriedOver";
  const moved = row.event === "quarterMoved";
  const ends = (facts: RecordedFacts) =>
    carried ? quarterIn(facts.quarter, words) : moved ? stage(facts.state) : dayIn(facts.due, language);
  return {
    note,
    noted: note ? "yes" : "no",
    asked: plain(after.asked),
    part: after.asked ? "yes" : "no",
    name: nameIn(row, words),
    code: plain(after.code ?? before.code),
    agency: agencyIn(after.agency ?? after.lead, words) || "–",
    ofAgency: agencyIn(after.agency, words) || "none",
    successor: agencyIn(after.successor, words),
    assessment: plain(after.assessment) || "none",
    role: roleOf(after),
    due: dayIn(after.due, language),
    plans: dayIn(after.plansDueOn, language),
    reports: dayIn(after.reportsDueOn, language),
    day: dayIn(after.datedOn ?? after.validTo, language),
    from: row.event === "tasksCopied" ? quarterIn(after.from, words) : ends(before),
    to: ends(after),
    tasks: Number(after.tasks ?? 0),
    parts: Number(after.parts ?? 0),
    people: Number(after.people ?? 0),
    sessions: Number(after.sessions ?? 0),
    carried: Number(after.carried ?? 0),
    dropped: Number(after.dropped ?? 0),
    number: Number(after.number ?? 0),
    revision: Number(after.revision ?? 1),
    sha256: shortHash(after.sha256),
    printed: after.paperVi ? "yes" : "no",
    vi: shortHash(after.paperVi),
    en: shortHash(after.paperEn),
    de: shortHash(after.paperDe),
  };
}

/** An event that the code no longer knows is shown by its stored name. */
export function sentenceOf(row: Recorded, words: Words): string {
  const { t } = words;
  if (!isEvent(row.event)) return t("history.event.unknown", { event: row.event });
  if (!isFieldByField(row.event)) return t(`history.event.${row.event}`, slotsOf(row, words));
  const changes = changesIn(toldByField[row.event], row.before, row.after, words);
  if (row.event === "progressReported") return changes ? `${changes}.` : t("history.event.unchanged");
  return t(`history.event.${row.event}`, {
    name: nameIn(row, words),
    changes: changes || "none",
    note: row.note,
    noted: row.note ? "yes" : "no",
  });
}

/** Who did it: post and agency. */
export const actorOf = ({ role, agency }: Pick<HistoryRow, "role" | "agency">, words: Words): string =>
  words.t("history.actor", {
    role: role ?? "none",
    agency: agency ? agencyIn(agency.code, words) : "none",
  });
