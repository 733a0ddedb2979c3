import { useTranslations } from "next-intl";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { linkTo } from "@/components/ui/rich";
import { ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { tasksAddress } from "@/lib/list/filter";
import { type CountedGroup, sumCounts } from "@/lib/tasks/counts";
import { tasksIn } from "@/lib/tasks/standing";
import { ProgressCells, ProgressHeads } from "./progress-cells";

type Props = {
  slug: string;
  /** The counted tasks of the directive. */
  groups: readonly CountedGroup[];
  quarters: readonly number[];
};

/** The directive's tasks by standing, quarter by quarter. */
export function DirectiveQuarters({ slug, groups, quarters }: Props) {
  const t = useTranslations("directives");
  const quarter = useQuarterName();
  const lines = quarters.map((id) => ({
    id,
    counts: sumCounts(groups, ({ quarterId }) => quarterId === id),
  }));
  const longest = Math.max(1, ...lines.map(({ counts }) => tasksIn(counts)));
  return (
    <Table caption={t("quarters")}>
      <TableHead>
        <tr>
          <ColumnHead name>
            <span className="sr-only">{t("quarter")}</span>
          </ColumnHead>
          <ProgressHeads drawn={t("tasksDrawn")} />
        </tr>
      </TableHead>
      <TableBody>
        {lines.map(({ id, counts }) => (
          <Row key={id}>
            <RowHead>{linkTo(tasksAddress(id, { directive: slug }))(quarter.short(id))}</RowHead>
            <ProgressCells counts={counts} filter={{ directive: slug }} quarterId={id} longest={longest} />
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
