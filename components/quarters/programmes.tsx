import { useLocale, useTranslations } from "next-intl";
import { Cells } from "@/components/ui/cells";
import { unbroken } from "@/components/ui/code";
import { Figure } from "@/components/ui/figure";
import { Mark } from "@/components/ui/mark";
import { linkTo } from "@/components/ui/rich";
import { Beneath, Section } from "@/components/ui/section";
import {
  Cell,
  ColumnHead,
  Row,
  RowHead,
  Table,
  TableBody,
  TableFoot,
  TableHead,
} from "@/components/ui/table";
import { inLanguage } from "@/lib/language/language";
import { percent } from "@/lib/language/numbers";
import type { ProgrammeLine } from "@/lib/reports/programmes";
import { type TaskFilter, tasksAddress } from "@/lib/tasks/filter";
import { type Counts, completedIn, countedStandings, shareCompleted, tasksIn } from "@/lib/tasks/standing";
import { cellsInRow, runsOf } from "./standing-shape";

type Props = {
  programmes: readonly ProgrammeLine[];
  counts: Counts;
  quarterId: number;
  /** The agency whose tasks these are; without it those of all. */
  agency?: string;
};

/** The directives with their tasks' progress rolled up the tree. */
export function ProgrammesSection({ programmes, counts, quarterId, agency }: Props) {
  const t = useTranslations("quarters.programmes");
  const longest = Math.max(0, ...programmes.map((line) => tasksIn(line.counts)));
  return (
    <Section id="programmes" title={t("title")} wide>
      <Table caption={t("title")}>
        <Heads drawn={t(longest > cellsInRow ? "drawnShares" : "drawn")} />
        <TableBody>
          {programmes.map((line) => (
            <ProgrammeRow
              key={line.directive?.id ?? 0}
              line={line}
              longest={longest}
              quarterId={quarterId}
              agency={agency}
            />
          ))}
        </TableBody>
        <TableFoot>
          <Row>
            <RowHead>{t("total")}</RowHead>
            <Cell kind="empty" />
            <Cell kind="empty" />
            <ShareOfTasks counts={counts} filter={{ agency }} quarterId={quarterId} scope={undefined} />
          </Row>
        </TableFoot>
      </Table>
      <Remarks programmes={programmes} />
    </Section>
  );
}

function Heads({ drawn }: { drawn: string }) {
  const t = useTranslations("quarters.programmes");
  return (
    <TableHead>
      <tr>
        <ColumnHead name>
          <span className="sr-only">{t("directive")}</span>
        </ColumnHead>
        <ColumnHead>
          <span className="sr-only">{t("name")}</span>
        </ColumnHead>
        <ColumnHead className="spine:w-[13rem] min-[76rem]:w-[19.6rem]">{drawn}</ColumnHead>
        <ColumnHead figure>{t("completed")}</ColumnHead>
        <ColumnHead figure>{t("share")}</ColumnHead>
        <ColumnHead figure>
          <Mark shape="spike" />
          {t("overdue")}
        </ColumnHead>
      </tr>
    </TableHead>
  );
}

type RowProps = { line: ProgrammeLine; longest: number; quarterId: number; agency: string | undefined };

function ProgrammeRow({ line: { directive, depth, counts }, longest, quarterId, agency }: RowProps) {
  const t = useTranslations("quarters.programmes");
  const language = useLocale();
  const filter = { agency, directive: directive?.slug ?? "none" };
  const name = directive ? unbroken(directive.symbol) : t("none");
  const remark = directive && inLanguage(directive, "remark", language);
  return (
    <Row indent={depth}>
      <RowHead>{directive ? linkTo(`/directives/${directive.slug}`)(name) : name}</RowHead>
      <Cell>
        {directive ? inLanguage(directive, "title", language) : t("own")}
        {remark && "*"}
      </Cell>
      <Cell kind="drawn">
        <Cells runs={runsOf(counts)} longest={longest} />
      </Cell>
      <ShareOfTasks
        counts={counts}
        filter={filter}
        quarterId={quarterId}
        scope={agency ? undefined : `directive:${filter.directive}`}
      />
    </Row>
  );
}

type ShareProps = { counts: Counts; filter: TaskFilter; quarterId: number; scope: string | undefined };

function ShareOfTasks({ counts, filter, quarterId, scope }: ShareProps) {
  const t = useTranslations("quarters");
  const language = useLocale();
  const share = shareCompleted(counts);
  const to = (standings: TaskFilter["standings"]) => tasksAddress(quarterId, { ...filter, standings });
  return (
    <>
      <Cell kind="figure" word={t("word.completed")}>
        <Figure value={tasksIn(counts)} href={to(countedStandings)}>
          {t("programmes.of", { done: completedIn(counts), all: tasksIn(counts) })}
        </Figure>
      </Cell>
      <Cell kind="figure" word={t("word.share")}>
        {share === null ? <span className="text-ink2">–</span> : percent(share, language)}
      </Cell>
      <Cell kind="figure" word={t("word.overdue")} hot={counts.overdue > 0}>
        <Figure value={counts.overdue} href={to(["overdue"])} count={scope && "overdue"} scope={scope} />
      </Cell>
    </>
  );
}

/** What the register remarks on a directive, such as a date that two sources give differently. */
function Remarks({ programmes }: Pick<Props, "programmes">) {
  const language = useLocale();
  const remarks = programmes.flatMap(({ directive }) => {
    const remark = directive && inLanguage(directive, "remark", language);
    return remark ? [{ symbol: directive.symbol, remark }] : [];
  });
  if (remarks.length === 0) return null;
  return (
    <Beneath>
      {remarks.map(({ symbol, remark }) => (
        <p key={symbol} className="text-t1">
          * {unbroken(symbol)}: {remark}
        </p>
      ))}
    </Beneath>
  );
}
