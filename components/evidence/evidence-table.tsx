import { useLocale, useTranslations } from "next-intl";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { kindOf, shortHash } from "@/lib/evidence/evidence";
import type { EvidenceView } from "@/lib/evidence/view";
import { longDay } from "@/lib/language/dates";
import { fileSize } from "@/lib/language/numbers";
import { dayAt } from "@/lib/server/clock";
import type { TaskView } from "@/lib/tasks/view";
import { EvidenceLink } from "./evidence-link";
import { RemoveEvidenceForm } from "./remove-form";

type Props = { files: readonly EvidenceView[]; task: TaskView; mayRemove: boolean };

/** Each file with type, size, when and by whom it was added, and its hash, so that two copies can be compared. */
export function EvidenceTable({ files, task, mayRemove }: Props) {
  const t = useTranslations("evidence");
  return (
    <Table caption={t("title")}>
      <TableHead>
        <tr>
          <ColumnHead>{t("column.file")}</ColumnHead>
          <ColumnHead>{t("column.kind")}</ColumnHead>
          <ColumnHead figure>{t("column.size")}</ColumnHead>
          <ColumnHead>{t("column.added")}</ColumnHead>
          <ColumnHead>{t("column.hash")}</ColumnHead>
          {mayRemove && (
            <ColumnHead>
              <span className="sr-only">{t("column.remove")}</span>
            </ColumnHead>
          )}
        </tr>
      </TableHead>
      <TableBody>
        {files.map((file) => (
          <FileRow key={file.id} file={file} task={task} mayRemove={mayRemove} />
        ))}
      </TableBody>
    </Table>
  );
}

function FileRow({ file, task, mayRemove }: Omit<Props, "files"> & { file: EvidenceView }) {
  const t = useTranslations("evidence");
  const language = useLocale();
  const kind = kindOf(file.type);
  const day = longDay(dayAt(new Date(file.addedAt)), language);
  return (
    <Row id={`evidence-${file.id}`}>
      <RowHead className="max-w-[18rem] break-words spine:w-2/5">
        <EvidenceLink file={file} />
      </RowHead>
      <Cell kind="inline">{kind && t(`kind.${kind}`)}</Cell>
      <Cell kind="inline" className="whitespace-nowrap spine:text-right">
        {fileSize(file.size, language)}
      </Cell>
      <Cell kind="text">{file.addedBy ? t("by", { day, who: file.addedBy }) : day}</Cell>
      <Cell kind="line" word={t("column.hash")}>
        <code title={file.sha256}>{shortHash(file.sha256)}</code>
      </Cell>
      {mayRemove && (
        <Cell className="print:hidden">
          <RemoveEvidenceForm file={file} task={task} />
        </Cell>
      )}
    </Row>
  );
}
