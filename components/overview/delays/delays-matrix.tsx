import { useLocale, useTranslations } from "next-intl";
import { runsOf } from "@/components/tasks/standing";
import { linkTo } from "@/components/ui/rich";
import { Section } from "@/components/ui/section";
import { Cells } from "@/components/ui/table/cells";
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
import { type Agency, agencySlug } from "@/lib/agencies/agency";
import { noReason } from "@/lib/delay-reasons/reason";
import { inLanguage } from "@/lib/language/language";
import { type TaskFilter, tasksAddress } from "@/lib/list/filter";
import {
  byFrequency,
  type CountedDelays,
  type DelayCounts,
  delayStandings,
  delaysIn,
  sumDelays,
} from "@/lib/overview/delays";
import { noCounts } from "@/lib/tasks/standing";
import type { ReasonView } from "@/lib/tasks/view";

type Props = {
  agencies: readonly Agency[];
  reasons: readonly ReasonView[];
  counted: readonly CountedDelays[];
  quarterId: number;
};

type Line = { code: string; name: string; belongs: (delays: CountedDelays) => boolean };

/** Reasons as rows, the most frequent first, lead agencies as columns; each figure links to its tasks. */
export function DelaysMatrix(props: Props) {
  const t = useTranslations("delays");
  const language = useLocale();
  const { reasons, counted } = props;
  const given: Line[] = byFrequency(reasons, counted).map(({ reason }) => ({
    code: reason.code,
    name: inLanguage(reason, "name", language),
    belongs: (delays) => delays.reason === reason.code,
  }));
  const silent: Line = { code: noReason, name: t("noReason"), belongs: ({ reason }) => reason === null };
  const lines = counted.some(silent.belongs) ? [...given, silent] : given;
  const longest = Math.max(
    ...props.agencies.flatMap((agency) => lines.map((line) => sizeOf(props, line, agency))),
  );
  return (
    <Section id="matrix" title={t("matrix")} note={t("note")} wide>
      <Table caption={t("matrix")}>
        <Heads agencies={props.agencies} />
        <TableBody>
          {lines.map((line) => (
            <MatrixRow key={line.code} {...props} line={line} longest={longest} />
          ))}
        </TableBody>
        <TableFoot>
          <MatrixRow {...props} line={{ code: "", name: t("all"), belongs: () => true }} longest={null} />
        </TableFoot>
      </Table>
    </Section>
  );
}

const sizeOf = ({ counted }: Props, { belongs }: Line, agency: Agency): number =>
  delaysIn(sumDelays(counted, (delays) => belongs(delays) && delays.agencyId === agency.id));

function Heads({ agencies }: Pick<Props, "agencies">) {
  const t = useTranslations("delays");
  const language = useLocale();
  return (
    <TableHead>
      <tr>
        <ColumnHead name>{t("reason")}</ColumnHead>
        {agencies.map((agency) => (
          <ColumnHead key={agency.id} className="spine:w-[8.5rem]">
            {inLanguage(agency, "short", language)}
          </ColumnHead>
        ))}
        <ColumnHead>{t("all")}</ColumnHead>
      </tr>
    </TableHead>
  );
}

type RowProps = Props & {
  line: Line;
  /** The largest cell of the table; null where cells show only figures, as in the totals. */
  longest: number | null;
};

function MatrixRow({ agencies, counted, quarterId, line, longest }: RowProps) {
  const t = useTranslations("delays");
  const language = useLocale();
  const reason = line.code ? { reason: line.code } : {};
  const cell = (agency: Agency | null) => ({
    counts: sumDelays(counted, (each) => line.belongs(each) && (!agency || each.agencyId === agency.id)),
    href: tasksAddress(quarterId, {
      ...(agency ? { agency: agencySlug(agency) } : {}),
      ...reason,
      standings: delayStandings,
    } satisfies TaskFilter),
  });
  return (
    <Row>
      <RowHead>{line.name}</RowHead>
      {agencies.map((agency) => (
        <DelayCell
          key={agency.id}
          {...cell(agency)}
          word={inLanguage(agency, "short", language)}
          longest={longest}
        />
      ))}
      <DelayCell {...cell(null)} word={t("all")} longest={null} />
    </Row>
  );
}

type CellProps = { counts: DelayCounts; href: string; word: string; longest: number | null };

function DelayCell({ counts, href, word, longest }: CellProps) {
  const count = delaysIn(counts);
  if (count === 0) return <Cell kind="empty" />;
  const figure = linkTo(href)(count);
  if (longest === null)
    return (
      <Cell kind="pair" word={word}>
        {figure}
      </Cell>
    );
  return (
    <Cell kind="pair" word={word}>
      <Cells runs={runsOf({ ...noCounts(), ...counts })} longest={longest} />
      <span className="below">{figure}</span>
    </Cell>
  );
}
