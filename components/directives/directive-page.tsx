import { useLocale, useTranslations } from "next-intl";
import type { NamedInFilter } from "@/components/list/filter-words";
import { TaskTable } from "@/components/list/task-table";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { Code } from "@/components/ui/code";
import { linkTo } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { type Directive, hangsIn, treeOf } from "@/lib/directives/directive";
import { inLanguage } from "@/lib/language/language";
import { tasksAddress } from "@/lib/list/filter";
import type { TaskRow } from "@/lib/list/list";
import type { CountedGroup } from "@/lib/tasks/counts";
import { DirectiveCounts, DirectiveSentence } from "./directive-counts";
import { DirectiveFacts } from "./directive-facts";
import { DirectiveQuarters } from "./directive-quarters";
import { DirectiveTable } from "./directive-table";

type Props = {
  directive: Directive;
  named: Omit<NamedInFilter, "directives"> & { directives: readonly Directive[] };
  /** The counted tasks of the quarters that the page shows. */
  groups: readonly CountedGroup[];
  /** The tasks of the quarter that runs, the first page of them. */
  rows: readonly TaskRow[];
  quarters: readonly number[];
  quarterId: number | undefined;
};

/** One directive: what it is, what hangs below it, and what became of its tasks. */
export function DirectivePage({ directive, named, groups, rows, quarters, quarterId }: Props) {
  const t = useTranslations("directives");
  const language = useLocale();
  const tree = treeOf(named.directives);
  const place = tree.find((each) => each.directive.id === directive.id);
  const within = place?.within ?? new Set<number>();
  const mine = groups.filter(hangsIn(within));
  const now = groups.filter((group) => group.quarterId === quarterId);
  const below = tree.filter((each) => each !== place && within.has(each.directive.id));
  return (
    <>
      <Lead title={<Code>{directive.symbol}</Code>}>
        <Say lesser>{inLanguage(directive, "title", language)}</Say>
        {quarterId && (
          <DirectiveSentence slug={directive.slug} within={within} groups={now} quarterId={quarterId} />
        )}
      </Lead>
      {quarterId && (
        <DirectiveCounts slug={directive.slug} within={within} groups={now} quarterId={quarterId} />
      )}
      <Section id="facts" title={t("facts")}>
        <DirectiveFacts directive={directive} directives={named.directives} />
      </Section>
      {below.length > 0 && quarterId && (
        <Section id="below" title={t("below")} wide>
          <DirectiveTable
            caption={t("below")}
            places={below}
            from={(place?.depth ?? 0) + 1}
            groups={now}
            quarterId={quarterId}
          />
        </Section>
      )}
      {quarters.length > 0 && (
        <Section id="quarters" title={t("quarters")} wide>
          <DirectiveQuarters slug={directive.slug} groups={mine} quarters={quarters} />
        </Section>
      )}
      {quarterId && (
        <DirectiveTasks
          rows={rows}
          count={now.filter(hangsIn(within)).reduce((sum, group) => sum + group.count, 0)}
          slug={directive.slug}
          named={named}
          quarterId={quarterId}
        />
      )}
    </>
  );
}

type TasksProps = Pick<Props, "rows" | "named"> & { count: number; slug: string; quarterId: number };

/** The tasks of the quarter that runs; where they are more than a page, the list goes on. */
function DirectiveTasks({ rows, count, slug, named, quarterId }: TasksProps) {
  const t = useTranslations("directives");
  const quarter = useQuarterName().short(quarterId);
  const title = t("tasks", { quarter });
  const filter = { directive: slug };
  if (rows.length === 0)
    return (
      <Section id="tasks" title={title}>
        <p>{t("noTasks", { quarter })}</p>
      </Section>
    );
  return (
    <Section id="tasks" title={title}>
      <p className="mb-s3 text-t2">{linkTo(tasksAddress(quarterId, filter))(t("allTasks", { count }))}</p>
      <div className="print:-ml-[calc(var(--spine)+var(--gut))] print:mt-s5">
        <TaskTable rows={rows} caption={title} filter={filter} named={named} quarterId={quarterId} />
      </div>
    </Section>
  );
}
