import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { ActionForm } from "@/components/forms/form";
import { Saved } from "@/components/forms/saved";
import { Seen } from "@/components/forms/seen";
import { Submit } from "@/components/forms/submit";
import { Buttons } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/calendar/day";
import { quarterAddress } from "@/lib/calendar/quarter";
import { addErratumAction } from "@/lib/closing/actions";
import type { Person } from "@/lib/people/person";
import type { Erratum, ErratumAnswer } from "@/lib/summary/erratum";
import { erratumFields } from "@/lib/summary/fields";
import type { SummaryOfQuarter } from "@/lib/summary/queries";

/** Said after an erratum was added. */
export function ErratumSaved({ errata, saved }: { errata: readonly Erratum[]; saved: ErratumAnswer | null }) {
  const t = useTranslations("errata");
  const added = errata.find(({ number }) => saved?.number === number);
  return added && <Saved>{t("saved", { number: added.number })}</Saved>;
}

type Props = { summary: SummaryOfQuarter; today: Day; person: Person };

/** The Office's form for a correction beneath the summary of a closed quarter; not part of the print. */
export function ErratumSection({ summary, today, person }: Props) {
  const t = useTranslations("errata");
  const { quarter, errata } = summary;
  const known = errata.length;
  return (
    <div className="print:hidden">
      <Section id="errata-form" title={t("title")}>
        <div className="flow max-w-[44rem]">
          <p>{known === 0 ? t("none") : t("count", { count: known })}</p>
          <details className="plain">
            <summary>{t("add")}</summary>
            <ActionForm
              id="add-erratum"
              edition={`erratum-${known}`}
              draft={`erratum-${quarter.id}-${known}`}
              action={addErratumAction}
              back={`/quarters/${quarterAddress(quarter.id)}/summary`}
              className="mt-s4 grid content-start gap-s5"
            >
              <p>{t("intro")}</p>
              <input type="hidden" name="quarter" value={quarter.id} />
              <Seen version={known} />
              <input type="hidden" name="key" value={randomUUID()} />
              <FieldControl
                field={erratumFields.datedOn}
                min={quarter.closedOn ?? undefined}
                max={today}
                value={today}
              />
              <FieldControl field={erratumFields.text} hint={t("hint.text")} rows={4} />
              <FieldControl field={erratumFields.signedPost} value={person.post} />
              <FieldControl field={erratumFields.signedName} value={person.fullName} />
              <Buttons>
                <Submit primary>{t("do", { number: known + 1 })}</Submit>
              </Buttons>
            </ActionForm>
          </details>
        </div>
      </Section>
    </div>
  );
}
