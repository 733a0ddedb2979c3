import { useTranslations } from "next-intl";
import { linkTo } from "@/components/ui/rich";
import type { QuarterState } from "@/lib/calendar/quarter";
import type { Person } from "@/lib/people/person";
import { pageAddress, pagesOf, type QuarterPage } from "@/lib/quarters/pages";

type Props = {
  person: Person;
  quarter: { id: number; state: QuarterState };
  /** The page that is shown. */
  current?: QuarterPage;
};

/** Links to the quarter's further pages, as far as they exist for this person in this stage. */
export function QuarterPages({ person, quarter, current }: Props) {
  const pages = pagesOf(person, quarter).filter((page) => page !== current);
  const t = useTranslations("stages.pages");
  return (
    <nav aria-label={t("title")} className="projected:hidden print:hidden">
      <ul className="flex flex-wrap gap-x-s4 gap-y-s1">
        {pages.map((page) => (
          <li key={page}>{linkTo(pageAddress(page, quarter.id))(t(page))}</li>
        ))}
      </ul>
    </nav>
  );
}
