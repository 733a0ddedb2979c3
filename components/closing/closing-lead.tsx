import { useLocale, useTranslations } from "next-intl";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { bold, linkTo } from "@/components/ui/rich";
import { Lead, Say } from "@/components/ui/section";
import { quarterAddress } from "@/lib/calendar/quarter";
import type { Closing } from "@/lib/closing/queries";
import { closingAddress } from "@/lib/decisions/decision";
import { dayTime, longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { ClosingFell } from "./closing-fell";

type Props = { closing: Closing };

/** One sentence with the state of the closing and whose turn it is. */
export function ClosingLead({ closing }: Props) {
  const t = useTranslations("closing");
  const name = useQuarterName();
  const { quarter, next, counts, sentBack } = closing;
  const language = useLocale();
  const to = (only: "undecided" | "carried" | "dropped") =>
    linkTo(`${closingAddress(quarter.id, only)}#entries`);
  const values = { ...counts, quarter: name.short(quarter.id), next: name.short(next.id) };
  const links = { b: bold, u: to("undecided"), c: to("carried"), d: to("dropped") };
  return (
    <Lead title={t("title")}>
      <Say lesser>{t.rich(quarter.closedOn ? "say.closed" : "say.open", { ...values, ...links })}</Say>
      {closing.fell ? (
        <ClosingFell closing={closing} />
      ) : (
        <p>
          <Stand closing={closing} />
        </p>
      )}
      {sentBack && (
        <p>{t("stand.sentBack", { when: dayTime(sentBack.at, language), remark: sentBack.remark })}</p>
      )}
      <NextMissing closing={closing} />
    </Lead>
  );
}

function Stand({ closing: { quarter, next, counts } }: Props) {
  const t = useTranslations("closing.stand");
  const name = useQuarterName();
  const language = useLocale();
  if (quarter.closedOn) {
    const day = longDay(quarter.closedOn, language);
    if (quarter.revision === null) return t("closedBefore", { day });
    const summary = linkTo(`/quarters/${quarterAddress(quarter.id)}/summary`);
    return t.rich("closed", { day, revision: quarter.revision, summary });
  }
  if (quarter.state !== "REPORTING") return t("early", { quarter: name.short(quarter.id) });
  if (!quarter.proposed || !quarter.proposedAt) return t("deciding", { next: name.short(next.id) });
  const when = dayTime(quarter.proposedAt, language);
  return counts.undecided > 0 ? t("overtaken", { when, count: counts.undecided }) : t("proposed", { when });
}

/** What keeps a quarter that is being reported from being closed, beside undecided tasks. */
function NextMissing({ closing: { quarter, next } }: Props) {
  const t = useTranslations("closing.stand");
  const name = useQuarterName().short(next.id);
  if (quarter.state !== "REPORTING" || next.takesEntries) return null;
  return (
    <p>
      {next.state === null
        ? t.rich("nextMissing", { next: name, quarters: linkTo("/quarters") })
        : t("nextRuns", { next: name })}
    </p>
  );
}

/** Which agencies have not submitted their report: shown to who closes; it does not prevent the closing. */
export function MissingReports({ missing }: { missing: Closing["missing"] }) {
  const t = useTranslations("closing");
  const language = useLocale();
  const agencies = missing.map((agency) => inLanguage(agency, "name", language)).join(", ");
  return t("missing", { count: missing.length, agencies });
}
