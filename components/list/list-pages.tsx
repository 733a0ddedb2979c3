import { useTranslations } from "next-intl";
import { linkTo } from "@/components/ui/rich";
import { rowsOnPage, type TaskFilter, tasksAddress } from "@/lib/list/filter";

type Props = { filter: TaskFilter; total: number; quarterId: number };

/** Links to the other pages of a long list. */
export function ListPages({ filter, total, quarterId }: Props) {
  const t = useTranslations("tasks.list");
  const pages = Math.ceil(total / rowsOnPage);
  if (pages <= 1) return null;
  const page = filter.page ?? 1;
  const to = (number: number) => linkTo(tasksAddress(quarterId, { ...filter, page: number }));
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
