import { useLocale, useTranslations } from "next-intl";
import { Radios } from "@/components/fields/choice";
import { TextArea } from "@/components/fields/field";
import { Fieldset } from "@/components/fields/fieldset";
import { bold } from "@/components/ui/rich";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { fateOf, fates } from "@/lib/tasks/contribution";
import type { OpenPartView } from "@/lib/tasks/view";

type Props = { parts: readonly OpenPartView[] };

/** An open part: its agency, what was asked, until when, and how it stands. */
function OpenPart({ part }: { part: OpenPartView }) {
  const t = useTranslations("tasks.part");
  const language = useLocale();
  return t.rich("openLine", {
    agency: inLanguage(part.agency, "name", language),
    asked: part.asked,
    due: longDay(part.due, language),
    state: t(`state.${part.state}`),
    overdue: part.standing === "overdue" ? "yes" : "no",
    b: bold,
    em: (chunks) => <b className="text-overt">{chunks}</b>,
  });
}

/** For the officer who reports: the parts that are still open, and that they end with the task. */
export function OpenParts({ parts }: Props) {
  const t = useTranslations("tasks.part");
  if (parts.length === 0) return null;
  return (
    <Fieldset title={t("open")}>
      <ul className="text-t2">
        {parts.map((part) => (
          <li key={part.id}>
            <OpenPart part={part} />
          </li>
        ))}
      </ul>
      <p className="text-t2 text-ink2">{t("openEnds")}</p>
    </Fieldset>
  );
}

/** For the confirmer: what becomes of each part that is still open, and the remark that its agency reads. */
export function SettleParts({ parts }: Props) {
  const t = useTranslations("tasks.part");
  if (parts.length === 0) return null;
  return (
    <Fieldset title={t("open")}>
      {parts.map((part) => (
        <SettlePart key={part.id} part={part} />
      ))}
    </Fieldset>
  );
}

function SettlePart({ part }: { part: OpenPartView }) {
  const t = useTranslations("tasks.part");
  return (
    <div className="grid content-start gap-s3">
      <p>
        <OpenPart part={part} />
      </p>
      <input type="hidden" name={`${part.id}.seen`} value={part.version} />
      {part.state === "DELIVERED" ? (
        <p className="text-t2 text-ink2">{t("received")}</p>
      ) : (
        <>
          <Radios
            name={`${part.id}.fate`}
            label={t("fate")}
            value={fateOf(part.state)}
            choices={fates.map((value) => ({ value, label: t(`fates.${value}`) }))}
          />
          <TextArea
            name={`${part.id}.word`}
            label={t("word")}
            hint={t("wordHint")}
            rows={2}
            value={t("wordUsual")}
          />
        </>
      )}
    </div>
  );
}

/** For confirming many at once: one remark for all parts that are no longer needed. */
export function SettleAlike({ parts }: Props) {
  const t = useTranslations("tasks.part");
  if (parts.every(({ state }) => fateOf(state) === "ACKNOWLEDGED")) return null;
  return <TextArea name="word" label={t("wordAll")} hint={t("allEnd")} rows={2} value={t("wordUsual")} />;
}
