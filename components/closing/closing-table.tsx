import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { Buttons } from "@/components/ui/button";
import { linkTo } from "@/components/ui/rich";
import { Section } from "@/components/ui/section";
import { decideEntriesAction } from "@/lib/closing/actions";
import type { Closing } from "@/lib/closing/queries";
import { closingAddress } from "@/lib/decisions/decision";
import { ClosingSubmission } from "./closing-forms";
import { ClosingRows } from "./closing-rows";

type Props = { closing: Closing };

/** The open tasks by agency, each with its decision; for the Office with the fields to decide. */
export function ClosingTable({ closing }: Props) {
  const t = useTranslations("closing.table");
  const { quarter, counts, shown, can, entries } = closing;
  if (counts.open === 0) return null;
  const note = quarter.closedOn ? t("noteClosed") : can.decide ? t("note") : t("noteRead");
  const rows =
    entries.length > 0 ? <ClosingRows closing={closing} /> : <p className="text-ink2">{t("none")}</p>;
  return (
    <Section id="entries" title={t(quarter.closedOn ? "titleClosed" : "title")} note={note} wide>
      {shown.only && (
        <p className="mb-s4 text-t2">
          {t("only", { only: shown.only })} {linkTo(`${closingAddress(quarter.id)}#entries`)(t("all"))}
        </p>
      )}
      {can.decide ? <DecideForm closing={closing}>{rows}</DecideForm> : rows}
      <Pages closing={closing} />
    </Section>
  );
}

function DecideForm({ closing, children }: Props & { children: React.ReactNode }) {
  const t = useTranslations("closing");
  const { quarter, counts, shown, entries } = closing;
  const here = closingAddress(quarter.id, shown.only, shown.page);
  return (
    <ActionForm
      id="decide"
      edition={`decide-${quarter.version}-${shown.only}-${shown.page}`}
      action={decideEntriesAction}
      back={here}
      page={here}
    >
      <ClosingSubmission quarter={quarter} />
      {children}
      <Buttons>
        {entries.length > 0 && <Submit primary>{t("save")}</Submit>}
        {counts.undecided > 0 && (
          <Submit name="rest" value="carry">
            {t("rest", { count: counts.undecided })}
          </Submit>
        )}
      </Buttons>
      {counts.undecided > 0 && <p className="text-t2 text-ink2">{t("restHint")}</p>}
    </ActionForm>
  );
}

function Pages({ closing: { quarter, shown } }: Props) {
  const t = useTranslations("tasks.list");
  const { page, pages, only } = shown;
  if (pages <= 1) return null;
  const to = (number: number) => linkTo(`${closingAddress(quarter.id, only, number)}#entries`);
  return (
    <nav
      aria-label={t("pages")}
      className="mt-s5 flex flex-wrap items-baseline gap-x-s5 gap-y-s2 text-t2 print:hidden"
    >
      {page > 1 && to(page - 1)(t("previous"))}
      <span className="text-ink2">{t("pageOf", { page, pages })}</span>
      {page < pages && to(page + 1)(t("next"))}
    </nav>
  );
}
