import { useLocale, useTranslations } from "next-intl";
import { Dot, Mark } from "@/components/ui/mark";
import { linkTo } from "@/components/ui/rich";
import { GroupHead, Rank } from "@/components/ui/section";
import type { Agency } from "@/lib/agencies/agency";
import { inLanguage } from "@/lib/language/language";
import {
  type Attention,
  type AttentionGroup,
  attentionGroups,
  casesIn,
  inGroups,
  silentDays,
} from "@/lib/reports/attention";
import { AttentionCase } from "./attention-case";
import { FurtherCases } from "./attention-further";

type Props = {
  attention: Attention;
  agencies: readonly Agency[];
  /** The addresses of this page with few and with all cases. */
  few: string;
  all: string;
  /** Where the tasks stand as a list. */
  list: string;
  /** All cases are of the agency whose page this is: its name need not stand in each. */
  ofOneAgency?: boolean;
};

const markOf = (group: AttentionGroup) =>
  group === "risk" ? <Dot level="half" /> : <Mark shape={group === "silent" ? "outline" : "spike"} />;

/** What needs attention, in rank order, each case with reason and solution. */
export function NeedsAttention({
  attention: { counts, cases },
  agencies,
  few,
  all,
  list,
  ofOneAgency,
}: Props) {
  const t = useTranslations("quarters.attention");
  const language = useLocale();
  // The heaviest heading of the page stays in one line, also in a wide face.
  const title = <span className="whitespace-nowrap print:whitespace-normal">{t("title")}</span>;
  const total = casesIn(counts);
  const whole = cases.length === total;
  const nameOf = (id: number) => {
    if (ofOneAgency) return "";
    const agency = agencies.find((each) => each.id === id);
    return agency ? inLanguage(agency, "name", language) : "";
  };
  if (total === 0)
    return (
      <Rank id="attention" title={title} note={t("calm")}>
        {null}
      </Rank>
    );
  return (
    <Rank id="attention" title={title} note={<AttentionCounts counts={counts} page={whole ? "" : all} />}>
      {inGroups(cases).map(({ group, cases: shown }) => (
        <div key={group}>
          <GroupHead
            id={group}
            mark={markOf(group)}
            title={t(`group.${group}`, { days: silentDays })}
            count={counts[group]}
          />
          <ol>
            {shown.map((each) => (
              <AttentionCase key={`${each.code}-${each.agencyId}-${each.title}`} of={each} nameOf={nameOf} />
            ))}
          </ol>
        </div>
      ))}
      <FurtherCases total={total} shown={cases.length} few={few} all={all} list={list} />
    </Rank>
  );
}

function AttentionCounts({ counts, page }: { counts: Attention["counts"]; page: string }) {
  const t = useTranslations("quarters.attention.count");
  const groups = attentionGroups.filter((group) => counts[group] > 0);
  return groups.map((group, index) => (
    <span key={group}>
      {index > 0 && " · "}
      {linkTo(`${page}#${group}`)(
        t(group, { count: counts[group], priority: counts.priority, days: silentDays }),
      )}
    </span>
  ));
}
