import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TickAll } from "@/components/fields/tick-all";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { Buttons } from "@/components/ui/button";
import { confirmResultsAction } from "@/lib/reporting/actions";
import type { WorkItem } from "@/lib/tasks/view";
import { SettleAlike } from "./open-parts";

/** The form follows the rows; their ticks refer to it by its id, since forms cannot be nested. */
const formId = "confirm-many";

type TickProps = { item: WorkItem; offered: boolean; children: ReactNode };

/** A row to confirm with its tick, which has a label for screen readers. */
export function Tickable({ item, offered, children }: TickProps) {
  const t = useTranslations("tasks.confirm");
  const { id, quarterId, version } = item.entry;
  const fields = { task: item.code.toLowerCase(), quarter: quarterId, seen: version };
  return (
    <div className={offered ? "ticked" : undefined}>
      {offered && (
        <>
          <label className="tick print:hidden">
            <input type="checkbox" name={`${id}.chosen`} value="1" form={formId} className="choice" />
            <span className="sr-only">{t("tick", { task: item.title })}</span>
          </label>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={`${id}.${name}`} value={value} form={formId} />
          ))}
        </>
      )}
      {children}
    </div>
  );
}

/** One submission confirms all tasks that were ticked. */
export function ConfirmManyForm({ items }: { items: readonly WorkItem[] }) {
  const t = useTranslations("tasks.confirm");
  return (
    <ActionForm
      id={formId}
      action={confirmResultsAction}
      back="/my-work"
      className="mt-s4 grid content-start gap-s4 spine:ml-[calc(var(--spine)+var(--gut))]"
    >
      <input type="hidden" name="key" value={randomUUID()} />
      <SettleAlike parts={items.flatMap(({ openParts }) => openParts)} />
      <Buttons>
        <Submit primary>{t("doTicked")}</Submit>
        <TickAll form={formId} all={t("tickAll", { count: items.length })} none={t("tickNone")} />
      </Buttons>
    </ActionForm>
  );
}
