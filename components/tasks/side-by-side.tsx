import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EvidenceLink } from "@/components/evidence/evidence-link";
import { useLabels } from "@/components/fields/labels";
import { Mark } from "@/components/ui/mark";
import { Section } from "@/components/ui/section";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { quarterAddress, quarterOf } from "@/lib/calendar/quarter";
import type { EvidenceView } from "@/lib/evidence/view";
import { longDay, shortDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { entryFields, planFields } from "@/lib/tasks/fields";
import type { LineageEntry, TaskView } from "@/lib/tasks/view";
import { shapes } from "./standing";

type Props = { task: TaskView; files: readonly EvidenceView[] };

/** What became of the task in each of its quarters, a column each, the newest right; of a single one nothing is compared. */
export function SideBySide({ task, files }: Props) {
  const t = useTranslations("tasks.quarters");
  const quarter = useQuarterWord();
  const rows = useRows(task, files);
  const entries = task.entries.toReversed();
  if (entries.length < 2) return null;
  return (
    <Section id="side-by-side" title={t("sideBySide")} wide>
      <Table caption={t("sideBySide")}>
        <TableHead>
          <tr>
            <ColumnHead name>
              <span className="sr-only">{t("what")}</span>
            </ColumnHead>
            {entries.map(({ quarterId }) => (
              <ColumnHead key={quarterId}>
                <Link href={`/quarters/${quarterAddress(quarterId)}`} prefetch={false}>
                  {quarter(quarterId)}
                </Link>
              </ColumnHead>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {rows.map(({ name, of }) => (
            <Row key={name}>
              <RowHead>{name}</RowHead>
              {entries.map((entry) => (
                <Cell key={entry.quarterId} kind="line" word={quarter(entry.quarterId)} className="min-w-0">
                  <span>{of(entry)}</span>
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function useQuarterWord(): (id: number) => string {
  const t = useTranslations("history");
  return (id) => {
    const { number, year } = quarterOf(id);
    return t("quarter", { number, year: String(year) });
  };
}

type RowOf = { name: string; of: (entry: LineageEntry) => ReactNode };

/** What is compared, in the order in which one asks: how it ended, until when, how far, what came of it, why not more. */
function useRows(task: TaskView, files: readonly EvidenceView[]): RowOf[] {
  const t = useTranslations("tasks");
  const evidence = useTranslations("evidence");
  const label = useLabels();
  const language = useLocale();
  const called = ({ worded }: LineageEntry) => worded.title;
  const led = ({ agency }: LineageEntry) => inLanguage(agency, "name", language);
  return [
    ...(differ(task, called) ? [{ name: t("quarters.title"), of: called }] : []),
    ...(differ(task, led) ? [{ name: label(planFields.lead, "fact"), of: led }] : []),
    { name: label(entryFields.state, "fact"), of: (entry) => <HowItStands entry={entry} /> },
    { name: label(planFields.due, "fact"), of: (entry) => <Until entry={entry} task={task} /> },
    { name: label(entryFields.progress), of: ({ progress }) => t("percent", { value: progress }) },
    { name: t("quarters.result"), of: ({ result }) => <Text>{result}</Text> },
    {
      name: t("reasonFor"),
      of: ({ reason, delayReason }) => (
        <Text>
          {reason && <b>{inLanguage(reason, "name", language)}</b>}
          {reason && delayReason && ". "}
          {delayReason}
        </Text>
      ),
    },
    { name: t("solution"), of: ({ proposedSolution }) => <Text>{proposedSolution}</Text> },
    { name: t("section.parts"), of: (entry) => <Parts entry={entry} isOpen={entry.id === task.entry.id} /> },
    {
      name: evidence("title"),
      of: ({ id }) => <Files files={files.filter(({ entryId }) => entryId === id)} />,
    },
  ];
}

/** A closed quarter keeps the names of its time: they are shown beside today's names where the two differ. */
const differ = ({ entries }: TaskView, named: (entry: LineageEntry) => string): boolean =>
  new Set(entries.map(named)).size > 1;

/** What was not given is a dash: silence is information. */
const Text = ({ children }: { children: ReactNode }) => {
  const empty = [children].flat().every((each) => !each);
  return <span className="whitespace-pre-line">{empty ? "–" : children}</span>;
};

function HowItStands({ entry }: { entry: LineageEntry }) {
  const t = useTranslations("tasks");
  const list = useTranslations("tasks.list");
  const language = useLocale();
  const planned = entry.quarterState === "PLANNING";
  return (
    <>
      <Mark shape={shapes[entry.standing]} />
      <b>{planned ? t("quarters.planned") : t(`standing.${entry.standing}`)}</b>
      {entry.doneOn && `, ${list("done", { day: shortDay(entry.doneOn, language) })}`}
      {entry.stateReason && <span className="block text-ink2">{entry.stateReason}</span>}
    </>
  );
}

function Until({ entry, task }: { entry: LineageEntry; task: TaskView }) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const { due, extended } = entry;
  return (
    <>
      <time dateTime={due}>{longDay(due, language)}</time>
      {due !== task.originalDue && (
        <span className="block text-ink2">
          {t("originally", { day: longDay(task.originalDue, language) })}
        </span>
      )}
      {extended > 0 && <span className="block text-ink2">{t("extendedTimes", { count: extended })}</span>}
    </>
  );
}

function Parts({ entry, isOpen }: { entry: LineageEntry; isOpen: boolean }) {
  const t = useTranslations("tasks.quarters");
  const { parts, partsLate } = entry;
  if (parts === 0) return "–";
  const said = t("parts", { all: parts, late: partsLate });
  return isOpen ? <a href="#parts">{said}</a> : said;
}

const Files = ({ files }: { files: readonly EvidenceView[] }) =>
  files.length === 0 ? (
    "–"
  ) : (
    <ul>
      {files.map((file) => (
        <li key={file.id} className="break-words">
          <EvidenceLink file={file} />
        </li>
      ))}
    </ul>
  );
