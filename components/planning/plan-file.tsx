import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { FieldFrame } from "@/components/fields/field-frame";
import { FormAnswer } from "@/components/forms/form-answer";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { Button, Buttons } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { quarterAddress } from "@/lib/calendar/quarter";
import type { Refused } from "@/lib/planning/file/bounds";

type Props = {
  quarterId: number;
  /** Why the last file was refused; null where none was. */
  refused: Refused | null;
  /** Whether the stage of the quarter allows files. */
  open: boolean;
};

/** The id of the field, to which the alert links: its form and its name. */
const prefix = "plan-file";
const id = `${prefix}-file`;

/** Planning by a file: download of the template, and upload of the filled one. */
export function PlanFile({ quarterId, refused, open }: Props) {
  const t = useTranslations("planning.file");
  const error = refused ? t(`refused.${refused.refused}`, { at: refused.at || "none" }) : undefined;
  const errors: Record<string, string> = error && open ? { file: error } : {};
  return (
    <Section id="file" title={t("title")}>
      <div className="grid max-w-[40rem] content-start gap-s5">
        {error && (
          <FormAnswer
            state={{ status: "invalid", message: open ? t("notRead") : error, errors }}
            prefix={prefix}
          />
        )}
        {open && (
          <FileForm
            here={`/quarters/${quarterAddress(quarterId)}/planning`}
            error={error}
            quarterId={quarterId}
          />
        )}
      </div>
    </Section>
  );
}

type FormProps = { here: string; error: string | undefined; quarterId: number };

function FileForm({ here, error, quarterId }: FormProps) {
  const t = useTranslations("planning.file");
  const quarter = useQuarterName().short(quarterId);
  return (
    <form
      action={`${here}/file`}
      method="post"
      encType="multipart/form-data"
      className="grid content-start gap-s5 print:hidden"
    >
      <p>{t("explain")}</p>
      <p>
        <a href={`${here}/template.xlsx`}>{t("template", { quarter })}</a>
      </p>
      <input type="hidden" name="key" value={randomUUID()} />
      <FieldFrame id={id} label={t("label")} hint={t("hint")} error={error}>
        <input
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-h ${id}-e` : `${id}-h`}
          id={id}
          name="file"
          type="file"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          className="control"
        />
      </FieldFrame>
      <Buttons>
        <Button>{t("bring")}</Button>
      </Buttons>
    </form>
  );
}
