import { useLocale, useTranslations } from "next-intl";
import { useWaitingClause } from "@/components/overview/waiting-clause";
import { bold, linkTo, Sentence } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { agencySlug } from "@/lib/agencies/agency";
import { quarterAddress } from "@/lib/calendar/quarter";
import { inLanguage } from "@/lib/language/language";
import { judgedIn, sumParts } from "@/lib/overview/coordination";
import { partsAddress, partsOnPage } from "@/lib/overview/part";
import type { Coordination } from "@/lib/overview/queries-coordination";
import { CoordinationSection } from "./coordination";
import { PartList } from "./part-list";

/** Who waits for whom in a quarter, and the parts one by one. */
export function CoordinationPage({ coordination }: { coordination: Coordination }) {
  const t = useTranslations("quarters");
  const { quarter, here, parts } = coordination;
  const address = `/quarters/${quarterAddress(quarter.id)}/coordination`;
  const { counts } = sumParts(parts, () => true);
  const waiting = useWaitingClause(coordination.waiting, address);
  const onTime = t.rich("coordination.say", {
    judged: judgedIn(counts),
    onTime: counts.completedOnTime,
    b: bold,
  });
  const overdue = t.rich("coordination.sayOverdue", {
    count: counts.overdue,
    b: bold,
    overdue: linkTo(partsAddress(address, { standing: "overdue" })),
  });
  const clauses = [{ key: "onTime", clause: onTime }, { key: "overdue", clause: overdue }, ...waiting];
  return (
    <>
      <Lead title={t("coordination.title")}>
        <Say lesser>{parts.length > 0 ? <Sentence clauses={clauses} /> : t("coordination.none")}</Say>
      </Lead>
      {parts.length > 0 && (
        <>
          <CoordinationSection
            title={t("coordination.pairs")}
            agencies={here}
            parts={parts}
            address={address}
          />
          <ListedParts coordination={coordination} address={address} />
        </>
      )}
    </>
  );
}

type ListProps = { coordination: Coordination; address: string };

/** The list of parts with its filter. */
function ListedParts({ coordination, address }: ListProps) {
  const t = useTranslations("quarters.coordination");
  const { filter, listed, agencies, asOf } = coordination;
  const { list, total } = listed;
  return (
    <Section
      id="parts"
      title={t(filter.standing === "overdue" ? "overdue" : "list")}
      note={<Narrowed filter={filter} agencies={agencies} count={total} />}
      wide
    >
      {list.length > 0 && <PartList parts={list} agencies={agencies} asOf={asOf} />}
      {total > partsOnPage && <p className="text-t2 text-ink2">{t("cut", { count: partsOnPage })}</p>}
      <p className="border-t border-rule pt-s3 text-t2 print:hidden">
        {filter.standing === "overdue"
          ? linkTo(partsAddress(address, { all: true }))(t("everything"))
          : linkTo(partsAddress(address, { lead: filter.lead, part: filter.part, standing: "overdue" }))(
              t("back"),
            )}
      </p>
    </Section>
  );
}

function Narrowed({
  filter,
  agencies,
  count,
}: Pick<Coordination, "filter" | "agencies"> & { count: number }) {
  const t = useTranslations("quarters.coordination");
  const words = useTranslations("tasks.standing");
  const language = useLocale();
  const nameOf = (slug: string | undefined) => {
    const agency = agencies.find((each) => agencySlug(each) === slug);
    return agency ? inLanguage(agency, "name", language) : t("any");
  };
  const { lead, part, standing } = filter;
  const only = t("only", {
    lead: nameOf(lead),
    part: nameOf(part),
    standing: standing === "judged" ? t("judged") : standing ? words(standing) : t("any"),
  });
  const counted = count === 0 ? t("empty") : `${t("count", { count })}.`;
  return lead || part || standing !== "overdue" ? `${counted} ${only}` : counted;
}
