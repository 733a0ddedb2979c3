// A stale page of a closing or of errata told in the reader's language: what is recorded, beside the person's own text.
import "server-only";
import { getTranslations } from "next-intl/server";
import { getAgencies } from "@/lib/agencies/queries";
import { quarterAfter } from "@/lib/calendar/quarter";
import type { Decision } from "@/lib/decisions/decision";
import { getReasons } from "@/lib/delay-reasons/queries";
import type { Conflict, ConflictRow } from "@/lib/forms/form-state";
import { eventsSince } from "@/lib/history/queries";
import { actorOf, sentenceOf } from "@/lib/history/sentence";
import { dayTime, longDay } from "@/lib/language/dates";
import type { Language } from "@/lib/language/language";
import type { Person } from "@/lib/people/person";
import { now, today } from "@/lib/server/clock";
import { type Erratum, StaleErrata } from "@/lib/summary/erratum";
import { whoIn } from "@/lib/tasks/conflict";
import { type ClosingMeanwhile, StaleClosing } from "./stale";

type Typed = Record<string, string>;
type Tell = (person: Person, error: unknown, typed: Typed, language: Language) => Promise<Conflict | null>;

const told = (name: string, label: string, recorded: string): ConflictRow => ({
  name,
  label,
  seen: "",
  now: recorded,
  mine: "",
  changed: false,
  kind: "told",
});

/** Null for any error that is not a stale page of a closing. */
export const tellClosing: Tell = async (person, error, typed, language) => {
  if (!(error instanceof StaleClosing)) return null;
  const { changed } = error;
  const t = await getTranslations({ locale: language, namespace: "closing.conflict" });
  const answers = typed.paper !== undefined;
  const happened = answers || changed.fell ? await eventRows(person, changed, language) : [];
  return {
    title: t(answers ? "notClosed" : "title"),
    sentence: answers
      ? t("lookAgain")
      : t("sentence", {
          who: await whoIn(person, changed.by, language),
          time: dayTime(changed.at ?? now(), language),
        }),
    version: changed.version,
    heads: [t("field"), t("recorded"), t("yours")],
    rows: [
      told("closing", t("closing"), t(changed.fell ? "fell" : changed.proposed ? "proposed" : "notProposed")),
      ...happened,
      ...(await decisionRows(changed, typed, language)),
      ...(typed.remark === undefined
        ? []
        : [{ ...told("remark", t("remark"), "–"), mine: typed.remark, kind: "text" as const }]),
    ],
    // What the chair has not seen is not confirmed, and what fell is not answered.
    keep: answers || changed.fell ? null : t("keep"),
    discard: t("discard"),
  };
};

/** So much of what happened is told one by one; the history has all of it. */
const mostTold = 12;

/**
 * What happened since the person's page was drawn, in the quarter and in the plan of the next, each with the hour and who
 * did it. The paper changes by other doors, too: with the day, and with names.
 */
async function eventRows(
  person: Person,
  { quarterId, told: known }: ClosingMeanwhile,
  language: Language,
): Promise<ConflictRow[]> {
  const [t, all, agencies, reasons] = await Promise.all([
    getTranslations({ locale: language, namespace: "closing.conflict" }),
    getTranslations({ locale: language }),
    getAgencies(person),
    getReasons(person),
  ]);
  const quarters = [quarterId, quarterAfter(quarterId)];
  const { rows, total } = await eventsSince(person, quarters, known, mostTold);
  const words = { t: all, language, named: { agencies, reasons } };
  const lines = rows.map((row) => {
    const about = row.task ? ` (${row.task.code})` : "";
    const when = dayTime(row.at, language);
    return told(`happened-${row.id}`, `${when}, ${actorOf(row, words)}${about}`, sentenceOf(row, words));
  });
  if (total > lines.length)
    lines.push(told("further", t("further"), t("furtherCount", { count: total - lines.length })));
  return lines.length > 0
    ? lines
    : [told("paper", t("paper"), t("paperOf", { day: longDay(today(), language) }))];
}

/** Each entry of the form whose recorded decision is not the one that was typed. */
async function decisionRows(
  { decisions }: ClosingMeanwhile,
  typed: Typed,
  language: Language,
): Promise<ConflictRow[]> {
  const t = await getTranslations({ locale: language, namespace: "closing.conflict" });
  const word = (decision: Decision | null): string => {
    if (!decision) return "–";
    const due = decision.due ? longDay(decision.due, language) : "";
    const said = decision.carryOver ? t("carry", { due }) : t("drop");
    return decision.reason ? `${said}: ${decision.reason}` : said;
  };
  return [...decisions].flatMap(([id, { code, decision }]) => {
    const chosen = typed[`${id}.decision`];
    if (!chosen) return [];
    const carryOver = chosen === "carry";
    const mine = {
      carryOver,
      due: (carryOver && typed[`${id}.due`]) || null,
      reason: typed[`${id}.reason`] ?? "",
    };
    if (word(mine) === word(decision)) return [];
    const name = `${id}.decision`;
    const row = { ...told(name, code, word(decision)), mine: chosen, mineInWords: word(mine) };
    return [{ ...row, kind: "choice" as const }];
  });
}

/** Null for any error that is not a stale page of errata. */
export const tellErrata: Tell = async (_person, error, typed, language) => {
  if (!(error instanceof StaleErrata)) return null;
  const { errata } = error;
  const t = await getTranslations({ locale: language, namespace: "errata" });
  const closing = await getTranslations({ locale: language, namespace: "closing.conflict" });
  const line = ({ datedOn, text, signedPost, signedName }: Erratum) =>
    `${longDay(datedOn, language)}: ${text} (${signedPost}, ${signedName})`;
  const mine = (["text", "signedPost", "signedName"] as const).map((name): ConflictRow => {
    return { ...told(name, t(`field.${name}`), "–"), mine: typed[name] ?? "", kind: "text" };
  });
  return {
    title: t("conflict.title"),
    sentence: t("conflict.sentence", { count: errata.length - Number(typed.seen ?? 0) }),
    version: errata.length,
    heads: [closing("field"), closing("recorded"), closing("yours")],
    rows: [
      ...errata
        .slice(Number(typed.seen ?? 0))
        .map((erratum) =>
          told(`erratum-${erratum.number}`, t("numbered", { number: erratum.number }), line(erratum)),
        ),
      ...mine,
    ],
    keep: t("conflict.keep", { number: errata.length + 1 }),
    discard: t("conflict.discard"),
  };
};
