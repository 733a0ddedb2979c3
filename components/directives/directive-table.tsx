import { useLocale, useTranslations } from "next-intl";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { unbroken } from "@/components/ui/code";
import { linkTo } from "@/components/ui/rich";
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
import { type Directive, hangsIn, type Placed } from "@/lib/directives/directive";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { type CountedGroup, sumCounts } from "@/lib/tasks/counts";
import { type Counts, tasksIn } from "@/lib/tasks/standing";
import { ProgressCells, ProgressHeads } from "./progress-cells";

type Props = {
  caption: string;
  /** Places in the tree, parents before children. */
  places: readonly Placed<Directive>[];
  /** The depth that is not indented. */
  from?: number;
  /** The counted tasks of the quarter. */
  groups: readonly CountedGroup[];
  quarterId: number;
  /** Whether rows for the tasks without a directive and for the sum of all follow at the end. */
  whole?: boolean;
};

/** Directives with the progress of all that are below each. */
export function DirectiveTable({ caption, places, from = 0, groups, quarterId, whole = false }: Props) {
  const t = useTranslations("directives");
  const quarter = useQuarterName().short(quarterId);
  const lines = places.map((place) => ({ place, counts: sumCounts(groups, hangsIn(place.within)) }));
  const without = sumCounts(groups, ({ directiveId }) => whole && directiveId === null);
  const longest = Math.max(tasksIn(without), ...lines.map(({ counts }) => tasksIn(counts)));
  return (
    <Table caption={caption}>
      <TableHead>
        <tr>
          <ColumnHead name>
            <span className="sr-only">{t("directive")}</span>
          </ColumnHead>
          <ColumnHead>{t("name")}</ColumnHead>
          <ProgressHeads drawn={t("drawn", { quarter })} />
        </tr>
      </TableHead>
      <TableBody>
        {lines.map(({ place: { directive, depth }, counts }) => (
          <Row key={directive.id} id={directive.slug} indent={depth - from}>
            <RowHead>{linkTo(`/directives/${directive.slug}`)(unbroken(directive.symbol))}</RowHead>
            <TitleCell directive={directive} />
            <ProgressCells
              counts={counts}
              filter={{ directive: directive.slug }}
              quarterId={quarterId}
              longest={longest}
              scope={`directive:${directive.slug}`}
            />
          </Row>
        ))}
        {tasksIn(without) > 0 && (
          <Row>
            <RowHead>{t("none")}</RowHead>
            <Cell>{t("own")}</Cell>
            <ProgressCells
              counts={without}
              filter={{ directive: "none" }}
              quarterId={quarterId}
              longest={longest}
              scope="directive:none"
            />
          </Row>
        )}
      </TableBody>
      {whole && <WholeFoot counts={sumCounts(groups, () => true)} quarterId={quarterId} />}
    </Table>
  );
}

function WholeFoot({ counts, quarterId }: { counts: Counts; quarterId: number }) {
  const t = useTranslations("directives");
  return (
    <TableFoot>
      <Row>
        <RowHead>{t("total")}</RowHead>
        <Cell kind="empty" />
        <ProgressCells counts={counts} filter={{}} quarterId={quarterId} longest={0} scope="quarter" />
      </Row>
    </TableFoot>
  );
}

/** The title; below it who issued the directive and when, with what the register remarks on it. */
function TitleCell({ directive }: { directive: Directive }) {
  const t = useTranslations("directives");
  const language = useLocale();
  const issuer = inLanguage(directive, "issuer", language);
  const day = directive.issuedOn && longDay(directive.issuedOn, language);
  const remark = inLanguage(directive, "remark", language);
  return (
    <Cell>
      {inLanguage(directive, "title", language)}
      <span className="below text-ink2">
        {day ? t("issued", { issuer, day }) : issuer}
        {remark && `. ${remark}`}
      </span>
    </Cell>
  );
}
