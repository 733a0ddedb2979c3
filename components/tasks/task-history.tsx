import Link from "next/link";
import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { AgencyView, TaskView } from "@/lib/tasks/view";
import { History } from "./history";

type Props = { task: TaskView; agencies: readonly AgencyView[]; address: string };

/** What happened to the task, the latest first; the older rows are one press away. */
export function TaskHistory({ task, agencies, address }: Props) {
  const t = useTranslations("tasks");
  const { history, historyTotal, reasons } = task;
  return (
    <Section id="history" title={t("section.history")}>
      {history.length === 0 ? (
        <p className="text-ink2">{t("history.none")}</p>
      ) : (
        <div className="flow">
          <History rows={history} names={{ agencies, reasons }} />
          {history.length < historyTotal && (
            <p className="text-t2 text-ink2">
              {t("history.shown", { shown: history.length, all: historyTotal })}{" "}
              <Link href={`${address}?history=all#history`} prefetch={false}>
                {t("history.all")}
              </Link>
            </p>
          )}
        </div>
      )}
    </Section>
  );
}
