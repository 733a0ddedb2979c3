import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/form";
import { Saved } from "@/components/forms/saved";
import { Submit } from "@/components/forms/submit";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { ButtonLink, Buttons } from "@/components/ui/button";
import { linkTo } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { quarterAddress } from "@/lib/calendar/quarter";
import { dayTime } from "@/lib/language/dates";
import { takeInFileAction } from "@/lib/planning/actions";
import { type FileView, shownOf } from "@/lib/planning/file/view";
import { PlanFileRows } from "./plan-file-rows";

type Props = { file: FileView; saved: boolean };

const planningOf = ({ quarterId }: FileView) => `/quarters/${quarterAddress(quarterId)}/planning`;

/** Preview of a file of tasks: its rows, what is wrong, and the button to take it in where nothing is. */
export function PlanFilePreview({ file, saved }: Props) {
  const t = useTranslations("planning.file");
  const quarter = useQuarterName().short(file.quarterId);
  const { rows, of } = shownOf(file);
  const partial = rows.length < file.rows.length;
  return (
    <>
      {saved && <Saved>{t("saved", { count: file.rows.length })}</Saved>}
      <Lead title={t("page", { quarter })}>
        <Say lesser>
          <FileSentence file={file} />
        </Say>
        <NextStep file={file} />
      </Lead>
      <Section
        id="rows"
        title={t(partial && file.bad > 0 ? "wrongRows" : "rows")}
        note={partial && t("shown", { shown: rows.length, all: of })}
      >
        <PlanFileRows rows={rows} caption={t("rows")} quarterId={file.quarterId} />
      </Section>
    </>
  );
}

function FileSentence({ file: { rows, bad, taken, name } }: { file: FileView }) {
  const t = useTranslations("planning.file.say");
  const somebody = useTranslations("planning.file")("somebody");
  const language = useLocale();
  const count = rows.length;
  if (taken?.here) return t("taken", { count, day: dayTime(taken.at, language) });
  if (taken) return t("known", { day: dayTime(taken.at, language), who: taken.by ?? somebody });
  return bad > 0 ? t("errors", { good: count - bad, bad, count, name }) : t("ready", { count, name });
}

/** The next step: take the file in, correct it, or go on to the plan. */
function NextStep({ file }: { file: FileView }) {
  const t = useTranslations("planning.file");
  const quarter = useQuarterName().short(file.quarterId);
  const planning = planningOf(file);
  const go = <p>{linkTo(planning)(t("toPlanning", { quarter }))}</p>;
  if (file.taken)
    return (
      <>
        {!file.taken.here && <p>{t("knownNote")}</p>}
        {go}
      </>
    );
  if (!file.mayTakeIn)
    return (
      <>
        <p>{t("closedNote")}</p>
        {go}
      </>
    );
  if (file.bad > 0)
    return (
      <>
        <p>{t("mend")}</p>
        <Buttons>
          <ButtonLink href={`${planning}#file`}>{t("again")}</ButtonLink>
        </Buttons>
      </>
    );
  return <TakeIn file={file} />;
}

function TakeIn({ file }: { file: FileView }) {
  const t = useTranslations("planning.file");
  return (
    <ActionForm id="take-in" action={takeInFileAction} back={`${planningOf(file)}/file/${file.id}`}>
      <input type="hidden" name="file" value={file.id} />
      <input type="hidden" name="key" value={randomUUID()} />
      <Buttons>
        <Submit primary>{t("takeIn", { count: file.rows.length })}</Submit>
        {linkTo(`${planningOf(file)}#file`)(t("again"))}
      </Buttons>
    </ActionForm>
  );
}
