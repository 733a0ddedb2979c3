import { useTranslations } from "next-intl";
import { linkTo } from "@/components/ui/rich";
import type { Person } from "@/lib/people/person";
import { pageAddress, pagesOf } from "@/lib/quarters/pages";
import type { QuarterState } from "@/lib/quarters/quarter";

type Props = { person: Person; quarter: { id: number; state: QuarterState } };

/** The quarter's further pages, those that there are for this person in this stage. */
export function QuarterPages({ person, quarter }: Props) {
  const t = useTranslations("stages.pages");
  return (
    <nav aria-label={t("title")} className="projected:hidden print:hidden">
      <ul className="flex flex-wrap gap-x-s4 gap-y-s1 spine:block">
        {pagesOf(person, quarter).map((page) => (
          <li key={page}>{linkTo(pageAddress(page, quarter.id))(t(page))}</li>
        ))}
      </ul>
    </nav>
  );
}
