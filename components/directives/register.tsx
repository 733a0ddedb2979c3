import { useTranslations } from "next-intl";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { bold, linkTo } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { type Directive, treeOf } from "@/lib/directives/directive";
import { tasksAddress } from "@/lib/list/filter";
import { type CountedGroup, sumCounts } from "@/lib/tasks/counts";
import { countedStandings, tasksIn } from "@/lib/tasks/standing";
import { DirectiveTable } from "./directive-table";

type Props = {
  directives: readonly Directive[];
  groups: readonly CountedGroup[];
  quarterId: number | undefined;
};

/** All directives as a tree, with their progress in the current quarter. */
export function Register({ directives, groups, quarterId }: Props) {
  const t = useTranslations("directives");
  const count = directives.length;
  return (
    <>
      <Lead title={t("title")}>
        <Say lesser>
          {count === 0 && t("empty")}
          {count > 0 && !quarterId && t.rich("sayOnly", { count, b: bold })}
          {count > 0 && quarterId && <RegisterSentence count={count} groups={groups} quarterId={quarterId} />}
        </Say>
      </Lead>
      {count > 0 && quarterId && (
        <Section id="register" title={t("progress")} wide>
          <DirectiveTable
            caption={t("title")}
            places={treeOf(directives)}
            groups={groups}
            quarterId={quarterId}
            whole
          />
        </Section>
      )}
    </>
  );
}

type Counted = { groups: readonly CountedGroup[]; quarterId: number };

function RegisterSentence({ count, groups, quarterId }: Counted & { count: number }) {
  const t = useTranslations("directives");
  const quarter = useQuarterName().short(quarterId);
  const all = tasksIn(sumCounts(groups, () => true));
  const without = tasksIn(sumCounts(groups, ({ directiveId }) => directiveId === null));
  return t.rich("say", {
    count,
    all,
    without,
    bound: all - without,
    quarter,
    b: bold,
    none: linkTo(tasksAddress(quarterId, { directive: "none", standings: countedStandings })),
  });
}
