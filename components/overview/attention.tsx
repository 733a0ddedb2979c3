import { useLocale, useTranslations } from "next-intl";
import { Dot, Mark } from "@/components/ui/mark";
import { linkTo } from "@/components/ui/rich";
import { GroupHead, Rank } from "@/components/ui/section";
import type { Agency } from "@/lib/agencies/agency";
import { quarterAddress } from "@/lib/calendar/quarter";
import { inLanguage } from "@/lib/language/language";
import { tasksAddress } from "@/lib/list/filter";
import {
  type Attention,
  type AttentionGroup,
  attentionGroups,
  casesIn,
  inGroups,
  silentDays,
} from "@/lib/overview/attention";
import { AttentionCase } from "./attention-case";
import { FurtherCases } from "./attention-further";
import { type AttentionScope, attentionRows } from "./attention-rows";

type Props = {
  attention: Attention;
  agencies: readonly Agency[];
  /** The addresses of this page with few and with all cases; without them it shows all. */
  pages?: { few: string; all: string };
  /** Whose cases these are; the name of one agency need not be repeated in each. */
  of: AttentionScope;
};

const markOf = (group: AttentionGroup) =>
  group === "risk" ? <Dot level="half" /> : <Mark shape={group === "silent" ? "outline" : "spike"} />;

/** What needs attention, in rank order, each case with reason and solution. */
export function NeedsAttention({ attention: { counts, cases }, agencies, pages, of }: Props) {
  const t = useTranslations("quarters.attention");
  const language = useLocale();
  // The heaviest heading of the page stays in one line, also in a wide face.
  const title = <span className="whitespace-nowrap print:whitespace-normal">{t("title")}</span>;
  const total = casesIn(counts);
  const whole = cases.length === total;
  const list = tasksAddress(of.quarterId, { agency: of.agency, standings: ["open", "overdue"] });
  const nameOf = (id: number) => {
    if (of.agency) return "";
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
    <Rank
      id="attention"
      title={title}
      note={<AttentionCounts counts={counts} page={whole ? "" : (pages?.all ?? "")} />}
    >
      {inGroups(cases).map(({ group, cases: shown }) => (
        <div key={group}>
          <GroupHead
            id={group}
            mark={markOf(group)}
            title={t(`group.${group}`, { days: silentDays })}
            count={<GroupCount count={counts[group]} href={attentionRows(group, counts, of)} />}
          />
          <ol>
            {shown.map((each) => (
              <AttentionCase key={`${each.code}-${each.agencyId}-${each.title}`} of={each} nameOf={nameOf} />
            ))}
          </ol>
        </div>
      ))}
      <FurtherCases total={total} shown={cases.length} pages={pages} list={list} />
      {!of.agency && <DelaysLink quarterId={of.quarterId} />}
    </Rank>
  );
}

/** Why it is late, by reason and agency, is said on a page of its own. */
function DelaysLink({ quarterId }: { quarterId: number }) {
  const t = useTranslations("delays");
  return (
    <div className="spine-grid mt-s4 text-t2 print:hidden">
      <p className="spine:col-start-2">
        {linkTo(`/quarters/${quarterAddress(quarterId)}/delays`)(t("link"))}
      </p>
    </div>
  );
}

/** The count of a group, which opens its rows as a list. */
const GroupCount = ({ count, href }: { count: number; href: string | null }) =>
  href ? linkTo(href)(count) : count;

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
