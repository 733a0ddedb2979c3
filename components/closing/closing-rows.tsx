import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Deadline } from "@/components/tasks/due";
import { StandingMark } from "@/components/tasks/standing";
import { Code } from "@/components/ui/code";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import type { Agency } from "@/lib/agencies/agency";
import type { Closing, ClosingEntry } from "@/lib/closing/queries";
import { keepsDeadline } from "@/lib/decisions/decision";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { DecisionFields } from "./decision-fields";

/** A table body for each lead agency. */
export function ClosingRows({ closing }: { closing: Closing }) {
  const t = useTranslations("closing.table");
  const { entries, agencies, can } = closing;
  const byAgency = [...Map.groupBy(entries, ({ agencyId }) => agencyId)];
  return (
    <Table caption={t("title")}>
      <TableHead>
        <Row>
          <ColumnHead>{t("task")}</ColumnHead>
          <ColumnHead>{t("state")}</ColumnHead>
          <ColumnHead>{t("why")}</ColumnHead>
          <ColumnHead>{t("decision")}</ColumnHead>
        </Row>
      </TableHead>
      {byAgency.map(([id, rows]) => (
        <TableBody key={id}>
          <AgencyHead agency={agencies.find((agency) => agency.id === id)} />
          {rows.map((entry) => (
            <EntryRow key={entry.id} entry={entry} decide={can.decide} />
          ))}
        </TableBody>
      ))}
    </Table>
  );
}

function AgencyHead({ agency }: { agency: Agency | undefined }) {
  const language = useLocale();
  return (
    <tr>
      <th scope="rowgroup" colSpan={4} className="pt-s5">
        <b className="text-t3">{agency && inLanguage(agency, "name", language)}</b>
      </th>
    </tr>
  );
}

function EntryRow({ entry, decide }: { entry: ClosingEntry; decide: boolean }) {
  const t = useTranslations("tasks");
  const { code, title, priority, due, originalDue, standing, state, progress, lateQuarters } = entry;
  return (
    <Row id={code.toLowerCase()}>
      <RowHead className="align-top tablet:w-[24%]">
        <Link href={`/tasks/${code.toLowerCase()}`} prefetch={false}>
          {title}
        </Link>
        <span className="below text-ink2">
          <Code>{code}</Code> · <Deadline due={due} originalDue={originalDue} />
          {priority && (
            <>
              {" · "}
              <b className="text-ink">{t("priority")}</b>
            </>
          )}
        </span>
      </RowHead>
      <Cell className="align-top tablet:w-[12%]">
        <StandingMark standing={standing} />
        <span className="below text-ink2">
          {standing !== "suspended" &&
            standing !== "dropped" &&
            t("progressIn", { state: t(`state.${state}`), progress })}
          {lateQuarters > 1 && <span className="block">{t("lateFor", { quarters: lateQuarters })}</span>}
        </span>
      </Cell>
      <WhyCell entry={entry} />
      <Cell className={`align-top ${decide ? "tablet:w-[42%]" : "tablet:w-[26%]"}`}>
        {decide ? <DecisionFields entry={entry} /> : <DecisionWords entry={entry} />}
      </Cell>
    </Row>
  );
}

/** Reason and solution in short, or that they are missing. */
function WhyCell({ entry }: { entry: ClosingEntry }) {
  const t = useTranslations("paper.annex");
  const language = useLocale();
  const { reason, delayReason, proposedSolution, stateReason, standing } = entry;
  const named = reason ? inLanguage(reason, "name", language) : "";
  // Why it was dropped is shown with the decision.
  const resting = standing === "suspended" ? stateReason : "";
  const why = [named, delayReason].filter(Boolean).join(": ") || resting;
  const silent = why === "" && proposedSolution === "";
  return (
    <Cell kind={silent && standing !== "overdue" ? "empty" : "text"} className="align-top">
      {silent && standing === "overdue" && <i className="text-ink2">{t("missing")}</i>}
      {why}
      {proposedSolution && (
        <span className="block">
          <span className="text-ink2">{t("solution")}</span> {proposedSolution}
        </span>
      )}
    </Cell>
  );
}

function DecisionWords({ entry: { decision, decided, state } }: { entry: ClosingEntry }) {
  const t = useTranslations("closing.table");
  const language = useLocale();
  if (!decision) return <span className="text-ink2">{t("undecided")}</span>;
  const { carryOver, due, reason } = decision;
  const kept = keepsDeadline(state) || due === null;
  const carried = kept ? t("carryReported") : t("carry", { due: longDay(due, language) });
  return (
    <>
      <b>{carryOver ? carried : t("drop")}</b>
      {reason && <span className="block whitespace-pre-line">{reason}</span>}
      {!decided && <span className="block text-ink2">{t("overtaken")}</span>}
    </>
  );
}
