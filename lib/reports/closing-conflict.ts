// A stale page of a closing or of errata told in the reader's language: what is recorded, beside the person's own text.
import "server-only";
import { getTranslations } from "next-intl/server";
import { now } from "@/lib/clock";
import type { Conflict, ConflictRow } from "@/lib/form-state";
import { dayTime, longDay } from "@/lib/language/dates";
import type { Language } from "@/lib/language/language";
import type { Person } from "@/lib/people/person";
import { whoIn } from "@/lib/tasks/conflict";
import type { Decision } from "./closing";
import { type Erratum, StaleErrata } from "./erratum";
import { type ClosingMeanwhile, StaleClosing } from "./stale-closing";

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
  return {
    title: t("title"),
    sentence: t("sentence", {
      who: await whoIn(person, changed.by, language),
      time: dayTime(changed.at ?? now(), language),
    }),
    version: changed.version,
    heads: [t("field"), t("recorded"), t("yours")],
    rows: [
      told("closing", t("closing"), t(changed.proposed ? "proposed" : "notProposed")),
      ...(await decisionRows(changed, typed, language)),
      ...(typed.remark === undefined
        ? []
        : [{ ...told("remark", t("remark"), "–"), mine: typed.remark, kind: "text" as const }]),
    ],
    keep: t("keep"),
    discard: t("discard"),
  };
};

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
