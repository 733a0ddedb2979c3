import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Code } from "@/components/ui/code";
import { inLanguage } from "@/lib/language/language";
import { tasksAddress } from "@/lib/list/filter";
import type { TaskView } from "@/lib/tasks/view";

/** The breadcrumbs of a task: the tasks of its lead agency in the same quarter. */
export function TaskCrumbs({ task }: { task: TaskView }) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const { agency, quarterId } = task.entry;
  return (
    <>
      <Link href={tasksAddress(quarterId, { agency: agency.code.toLowerCase() })} prefetch={false}>
        {t("crumb", { agency: inLanguage(agency, "name", language) })}
      </Link>
      {" › "}
      <Code>{task.code}</Code>
    </>
  );
}
