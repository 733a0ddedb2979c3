import Link from "next/link";
import { useTranslations } from "next-intl";
import { type TaskFilter, tasksAddress } from "@/lib/list/filter";
import type { Standing } from "@/lib/tasks/standing";

/** The most frequent filters, in order of use. */
const shortcuts = [
  ["unfinished", ["open", "overdue"]],
  ["overdue", ["overdue"]],
  ["completed", ["completedOnTime", "completedLate"]],
] as const satisfies readonly (readonly [string, readonly Standing[]])[];

/** "not finished · overdue · completed": one click instead of two ticks; the rest of the filter stays. */
export function StandingLinks({ filter, quarterId }: { filter: TaskFilter; quarterId: number }) {
  const t = useTranslations("tasks.list.filter.shortcut");
  const chosen = filter.standings?.join();
  return (
    <p className="mt-s2 text-t2">
      {shortcuts.map(([name, standings], index) => (
        <span key={name}>
          {index > 0 && " · "}
          <Link
            href={tasksAddress(quarterId, { ...filter, standings, page: undefined })}
            prefetch={false}
            aria-current={chosen === standings.join() ? "true" : undefined}
            className="aria-[current]:font-semibold"
          >
            {t(name)}
          </Link>
        </span>
      ))}
    </p>
  );
}
