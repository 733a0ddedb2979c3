// What surrounds the text of the paper: head, title, opening, signature and recipients.
import type { MeetingInSummary, Summary } from "@/lib/summary/summary";
import type { PaperDocument } from "./document";
import { dayNumber, monthWord, type PaperWords, quarterWords } from "./words";

/** No number or day is known before the paper is issued; it is written in by hand. */
const blank = "……";

/** A meeting's paper is the committee's own and signed by its chair; without one the Office reports. */
const symbols = { committee: "BC/TU", office: "BC/VPTU" };

const issuedByCommittee = ({ meeting }: Summary): boolean => meeting !== null;

/**
 * A paper without its number or the name of who signs is a draft, also once its quarter is closed: it is not issued yet
 * (official-layout, rule 14).
 */
export const isDraft = ({ number, name }: { number: string; name: string }): boolean =>
  number.includes(blank) || name.trim() === "";

const isDraftOf = (summary: Summary): boolean =>
  isDraft({ number: paperNumber(summary), name: summary.meeting?.chairName ?? "" });

function committeeName({ committee }: Summary, { t, language }: PaperWords): string {
  const name = committee.name[language];
  const place = committee.place[language];
  return place === "" || name.includes(place) ? name : t("head.committee", { name, place });
}

const paperNumber = (summary: Summary): string =>
  `${blank}-${issuedByCommittee(summary) ? symbols.committee : symbols.office}`;

function placeAndDay(summary: Summary, { t, language }: PaperWords): string {
  const day = summary.asOf;
  const date = `${dayNumber(Number(day.slice(8)))}${language === "de" ? "." : ""}`;
  const written = language === "vi" ? date : date.replace(/^0/, "");
  const place = t("head.place", {
    place: summary.committee.place[language],
    day: isDraftOf(summary) ? blank : written,
    month: monthWord(day, language),
    year: day.slice(0, 4),
  });
  return place.replace(/^, /, "");
}

export function headOf(summary: Summary, words: PaperWords): PaperDocument["head"] {
  const { t, upper, language } = words;
  const committee = upper(committeeName(summary, words));
  const own = issuedByCommittee(summary);
  const [number, symbol] = paperNumber(summary).split(/-(.*)/);
  return {
    superior: own ? [] : [committee],
    body: [own ? committee : upper(t("head.office"))],
    number: t("head.number", { number: number ?? "", symbol: symbol ?? "" }),
    draft: isDraftOf(summary) ? upper(t("head.draft")) : null,
    party: "ĐẢNG CỘNG SẢN VIỆT NAM",
    translation: language === "vi" ? null : t("head.party"),
    place: placeAndDay(summary, words),
  };
}

export function abstractOf(summary: Summary, { t }: PaperWords): string[] {
  const reviewed = quarterWords(summary.quarter.id);
  const planned = quarterWords(summary.next.id);
  const sameYear = reviewed.year === planned.year ? "yes" : "no";
  return [t("abstract.results", { ...reviewed, sameYear }), t("abstract.priorities", planned)];
}

function partOfDay({ startsAt }: MeetingInSummary): string {
  if (startsAt === null) return "unknown";
  if (startsAt < 12 * 60) return "morning";
  return startsAt < 18 * 60 ? "afternoon" : "evening";
}

export function openingOf(summary: Summary, { t, day, committee }: PaperWords): string {
  const { meeting, asOf, quarter, next } = summary;
  const sameYear = quarterWords(quarter.id).year === quarterWords(next.id).year;
  const reviewed = t(sameYear ? "quarter.alone" : "quarter.inYear", quarterWords(quarter.id));
  const planned = t("quarter.inYear", quarterWords(next.id));
  if (!meeting) return t("opening.plain", { committee, reviewed, planned });
  const values = {
    day: day(meeting.heldOn),
    body: t(`body.${meeting.body}`, { committee }),
    committee,
    reviewed,
    planned,
    chair: meeting.chairName,
    post: meeting.chairPost,
  };
  return meeting.heldOn > asOf
    ? t("opening.ahead", values)
    : t("opening.held", { ...values, part: partOfDay(meeting) });
}

/** "Deputy Secretary of the Provincial Party Committee": under the authority line the body is not named again. */
const postAlone = (post: string): string => post.split(/ (?:of the|des) | Tỉnh ủy| Thành ủy/)[0] ?? post;

export function signatureOf({ meeting }: Summary, { t, upper }: PaperWords): PaperDocument["signature"] {
  if (!meeting)
    return { authority: upper(t("signature.office")), post: upper(t("signature.chief")), name: "" };
  // The Standing Board has no seal of its own: it signs for the Standing Committee.
  const body = meeting.body === "EXECUTIVE_COMMITTEE" ? meeting.body : "STANDING_COMMITTEE";
  return {
    authority: upper(t(`signature.${body}`)),
    post: upper(postAlone(meeting.chairPost)),
    name: meeting.chairName,
  };
}

export function recipientsOf({ t, committee, layout }: PaperWords): PaperDocument["recipients"] {
  const entries = [
    t("recipients.committee", { committee }),
    t("recipients.agencies", { committee }),
    t("recipients.files", { committee }),
  ];
  const { between, last } = layout.recipientEnds;
  const ended = entries.map((entry, index) => entry + (index === entries.length - 1 ? last : between));
  return { label: t("recipients.label"), entries: ended };
}

export function annexRemark(summary: Summary, words: PaperWords): string {
  const { t } = words;
  const committee = committeeName(summary, words);
  const issuer = issuedByCommittee(summary) ? committee : t("recipients.office", { committee });
  return t("annex.remark", { symbol: paperNumber(summary), issuer });
}
