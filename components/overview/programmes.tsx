import { useLocale, useTranslations } from "next-intl";
import { ProgressCells, ProgressHeads } from "@/components/directives/progress-cells";
import { unbroken } from "@/components/ui/code";
import { linkTo } from "@/components/ui/rich";
import { Beneath, Section } from "@/components/ui/section";
import { mostCellsInRow } from "@/components/ui/table/cells";
import {
  Cell,
  ColumnHead,
  Row,
  RowHead,
  Table,
  TableBody,
  TableFoot,
  TableHead,
} from "@/components/ui/table/table";
import { inLanguage } from "@/lib/language/language";
import type { ProgrammeLine } from "@/lib/overview/programmes";
import { type Counts, tasksIn } from "@/lib/tasks/standing";

type Props = {
  programmes: readonly ProgrammeLine[];
  counts: Counts;
  quarterId: number;
  /** The code of the agency whose tasks these are; undefined for all. */
  agency?: string;
};

/** The directives with the progress of all tasks below them in the tree. */
export function ProgrammesSection({ programmes, counts, quarterId, agency }: Props) {
  const t = useTranslations("quarters.programmes");
  const longest = Math.max(0, ...programmes.map((line) => tasksIn(line.counts)));
  return (
    <Section id="programmes" title={t("title")} wide>
      <Table caption={t("title")}>
        <Heads drawn={t(longest > mostCellsInRow ? "drawnShares" : "drawn")} />
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
            <ProgressCells counts={counts} filter={{ agency }} quarterId={quarterId} longest={0} />
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
        <ProgressHeads drawn={drawn} className="spine:w-[13rem] min-[76rem]:w-[19.6rem]" />
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
      <ProgressCells
        counts={counts}
        filter={filter}
        quarterId={quarterId}
        longest={longest}
        scope={agency ? undefined : `directive:${filter.directive}`}
      />
    </Row>
  );
}

/** The register's remark on a directive, such as a date that differs between two sources. */
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
