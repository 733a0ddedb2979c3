import { useTranslations } from "next-intl";
import { History } from "@/components/history/history";
import { linkTo } from "@/components/ui/rich";
import { Section } from "@/components/ui/section";
import { historyAddress } from "@/lib/history/filter";
import { historyShown } from "@/lib/history/view";
import type { AgencyView, TaskView } from "@/lib/tasks/view";

type Props = { task: TaskView; agencies: readonly AgencyView[]; address: string };

/** The history of the task, the latest events first; the older ones are collapsed. */
export function TaskHistory({ task, agencies, address }: Props) {
  const t = useTranslations("tasks");
  const { history, historyTotal, reasons } = task;
  // What exceeds even the whole list is read page by page.
  const isWhole = history.length > historyShown;
  return (
    <Section id="history" title={t("section.history")}>
      {history.length === 0 ? (
        <p className="text-ink2">{t("history.none")}</p>
      ) : (
        <div className="flow">
          <History rows={history} named={{ agencies, reasons }} />
          {history.length < historyTotal && (
            <p className="text-t2 text-ink2">
              {t("history.shown", { shown: history.length, all: historyTotal })}{" "}
              {isWhole
                ? linkTo(historyAddress({ task: task.code.toLowerCase() }))(t("history.further"))
                : linkTo(`${address}?history=all#history`)(t("history.all"))}
            </p>
          )}
        </div>
      )}
    </Section>
  );
}
