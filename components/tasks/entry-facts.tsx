import { useLocale, useTranslations } from "next-intl";
import { useLabels } from "@/components/fields/labels";
import { type FactLine, FactList } from "@/components/ui/facts";
import { Mark } from "@/components/ui/mark";
import { Why } from "@/components/ui/why";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { entryFields } from "@/lib/tasks/fields";
import type { EntryView } from "@/lib/tasks/view";
import { ReturnedLine } from "./returned-line";
import { ConfidenceMark, shapes } from "./standing";

/** The state of the task in its quarter and, where it is not finished, the reason and the proposed solution. */
export function EntryFacts({ entry }: { entry: EntryView }) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const label = useLabels();
  const late = entry.standing === "overdue" && entry.state !== "COMPLETED";
  const state = late ? `${t(`state.${entry.state}`)}, ${t("standing.overdue")}` : t(`state.${entry.state}`);
  const facts: FactLine[] = [
    {
      term: label(entryFields.state, "fact"),
      value: <StateWord shape={shapes[entry.standing]} word={state} />,
    },
    { term: label(entryFields.progress), value: t("percent", { value: entry.progress }) },
    {
      term: label(entryFields.confidence),
      value: entry.confidence ? <ConfidenceMark confidence={entry.confidence} /> : t("confidence.none"),
    },
    {
      term: label(entryFields.result),
      value: <span className="whitespace-pre-line">{entry.result || "–"}</span>,
    },
    ...(entry.doneOn
      ? [{ term: label(entryFields.doneOn, "fact"), value: longDay(entry.doneOn, language) }]
      : []),
    ...(entry.stateReason
      ? [{ term: label(entryFields.stateReason, "fact"), value: entry.stateReason }]
      : []),
    ...(entry.helpNeeded
      ? [{ term: label(entryFields.helpNeeded, "fact"), value: <HelpNeeded entry={entry} /> }]
      : []),
  ];
  const explains = entry.standing === "overdue" || entry.reason !== null || entry.proposedSolution !== "";
  return (
    <>
      {entry.returnedRemark && (
        <p className="mb-s4">
          <ReturnedLine entry={entry} />
        </p>
      )}
      <FactList facts={facts} />
      {explains && <EntryWhy entry={entry} />}
    </>
  );
}

const StateWord = ({ shape, word }: { shape: Parameters<typeof Mark>[0]["shape"]; word: string }) => (
  <>
    <Mark shape={shape} />
    {word}
  </>
);

type Asking = Pick<EntryView, "helpNeeded" | "helpFrom" | "helper">;

/** Of whom help is asked, then which. */
export function HelpNeeded({ entry: { helpNeeded, helpFrom, helper } }: { entry: Asking }) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const who = helper ? inLanguage(helper, "name", language) : helpFrom && t("help.COMMITTEE");
  return (
    <span className="whitespace-pre-line">
      {who && <b>{t("help.of", { who })} </b>}
      {helpNeeded}
    </span>
  );
}

type Explained = Pick<EntryView, "reason" | "delayReason" | "proposedSolution">;

/** Reason for delay and proposed solution, as they were given; what is missing is said to be missing. What is done needs no solution. */
export function EntryWhy({ entry, done = false }: { entry: Explained; done?: boolean }) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const title = entry.reason
    ? t.rich("reasonNamed", {
        reason: inLanguage(entry.reason, "name", language),
        b: (chunks) => <b>{chunks}</b>,
      })
    : t("reasonFor");
  return (
    <Why
      reasonTitle={title}
      reason={entry.delayReason || null}
      solutionTitle={t("solution")}
      {...(done && !entry.proposedSolution ? {} : { solution: entry.proposedSolution || null })}
      none={t("noneGiven")}
    />
  );
}
