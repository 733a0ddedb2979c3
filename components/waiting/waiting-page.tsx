import { useTranslations } from "next-intl";
import { linkTo } from "@/components/ui/rich";
import { GroupHead, Lead, Say } from "@/components/ui/section";
import type { Day } from "@/lib/calendar/day";
import type { QuarterInBrief } from "@/lib/waiting/queries";
import { restOf, type Waiting } from "@/lib/waiting/waiting";
import { WaitingItem } from "./waiting-item";
import { QuarterBelow } from "./waiting-quarter";
import { WaitingSentence } from "./waiting-sentence";

type Props = { waiting: Waiting; quarter: QuarterInBrief | null; today: Day };

/**
 * The first page of Office, committee and chair: what waits for them, each with its link; then the quarter in brief.
 */
export function WaitingPage({ waiting, quarter, today }: Props) {
  const t = useTranslations("waiting");
  const { groups, total } = waiting;
  return (
    <>
      <Lead title={t("title")}>
        {total === 0 ? (
          <div id="waiting">
            <Say lesser>{t("nothing")}</Say>
          </div>
        ) : (
          <Say lesser>
            <WaitingSentence waiting={waiting} today={today} />
          </Say>
        )}
      </Lead>
      {total > 0 && (
        <div id="waiting" className="mt-s6">
          {groups.map((each) => (
            <Group key={each.group} of={each} today={today} />
          ))}
        </div>
      )}
      {total > 0 && <p className="mt-s5 text-t2 text-ink2">{t("nothingElse")}</p>}
      {quarter && <QuarterBelow quarter={quarter} />}
    </>
  );
}

function Group({ of: { group, total, items }, today }: { of: Waiting["groups"][number]; today: Day }) {
  const t = useTranslations("waiting");
  const rest = total - items.length;
  const all = restOf[group];
  return (
    <>
      <GroupHead id={group} title={t(`group.${group}`)} count={total} level={2} />
      <ol>
        {items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows have one order and no life of their own
          <WaitingItem key={place} item={item} today={today} />
        ))}
      </ol>
      {rest > 0 && (
        <p className="spine-grid border-t border-rule py-s3 text-t2">
          <span className="spine:col-start-2">
            {all ? t.rich("rest", { count: rest, a: linkTo(all) }) : t("cut", { count: items.length })}
          </span>
        </p>
      )}
    </>
  );
}
