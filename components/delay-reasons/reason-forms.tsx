import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { ActionForm } from "@/components/forms/form";
import { Seen } from "@/components/forms/seen";
import { Submit } from "@/components/forms/submit";
import { Buttons } from "@/components/ui/button";
import { linkTo } from "@/components/ui/rich";
import {
  addReasonAction,
  changeReasonAction,
  moveReasonAction,
  restoreReasonAction,
  retireReasonAction,
} from "@/lib/delay-reasons/actions";
import { reasonFields } from "@/lib/delay-reasons/fields";
import { inLanguage, languages } from "@/lib/language/language";
import type { ReasonKept } from "@/lib/tasks/view";

const back = "/delay-reasons";
const fields = { vi: "nameVi", en: "nameEn", de: "nameDe" } as const;

/** The name in all three languages, since each reader reads it in one. */
function Names({ reason }: { reason?: ReasonKept }) {
  return languages.map((language) => (
    <FieldControl
      key={language}
      field={reasonFields[fields[language]]}
      lang={language}
      value={reason && inLanguage(reason, "name", language)}
      autoComplete="off"
    />
  ));
}

/** A reason at the end of the list. */
export function AddReasonForm({ known }: { known: number }) {
  const t = useTranslations("delays.reasons");
  return (
    <ActionForm
      id="add-reason"
      action={addReasonAction}
      back={back}
      edition={`reasons-${known}`}
      className="grid max-w-[40rem] content-start gap-s5"
    >
      <input type="hidden" name="key" value={randomUUID()} />
      <Names />
      <Buttons>
        <Submit primary>{t("do.add")}</Submit>
      </Buttons>
    </ActionForm>
  );
}

/** Other names, another place, no longer offered or offered again. */
export function ChangeReasonForm({ reason }: { reason: ReasonKept }) {
  const t = useTranslations("delays.reasons");
  const language = useLocale();
  const { code, version, active, tasks, parts } = reason;
  const page = `${back}?change=${code}`;
  const edition = `${code}-${version}`;
  return (
    <div className="flow max-w-[40rem]">
      <p>{t("used", { name: inLanguage(reason, "name", language), tasks, parts })}</p>
      <ActionForm
        id={`change-${code}`}
        action={changeReasonAction}
        back={back}
        page={page}
        edition={edition}
        draft={`reason-${code}`}
      >
        <SubmissionFields reason={reason} />
        <Names reason={reason} />
        <Buttons>
          <Submit primary>{t("do.change")}</Submit>
        </Buttons>
      </ActionForm>
      <ActionForm id={`move-${code}`} action={moveReasonAction} back={page} page={page} edition={edition}>
        <SubmissionFields reason={reason} />
        <Buttons>
          <Submit name="to" value="up">
            {t("do.up")}
          </Submit>
          <Submit name="to" value="down">
            {t("do.down")}
          </Submit>
        </Buttons>
      </ActionForm>
      <ActionForm
        id={`keep-${code}`}
        action={active ? retireReasonAction : restoreReasonAction}
        back={back}
        page={page}
        edition={edition}
      >
        <SubmissionFields reason={reason} />
        {active && <p className="text-t2 text-ink2">{t("retiring")}</p>}
        <Buttons>
          <Submit>{t(active ? "do.retire" : "do.restore")}</Submit>
        </Buttons>
      </ActionForm>
      <p className="text-t2">{linkTo(back)(t("back"))}</p>
    </div>
  );
}

const SubmissionFields = ({ reason: { code, version } }: { reason: ReasonKept }) => (
  <>
    <input type="hidden" name="reason" value={code} />
    <Seen version={version} />
    <input type="hidden" name="key" value={randomUUID()} />
  </>
);
