import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { Day } from "@/lib/calendar/day";
import { longDay } from "@/lib/language/dates";

type Props = {
  /** The demonstration's day; null where the work is real. */
  demoDay: Day | null;
  /** Whether others than this machine reach the demonstration. */
  exposed: boolean;
};

/** The foot of every page; in the demonstration it says so, and that everybody can sign in where others reach it. */
export function Footer({ demoDay, exposed }: Props) {
  const t = useTranslations("frame");
  const language = useLocale();
  return (
    <footer className="frame-foot mt-s8 border-t border-rule pt-s5 pb-s7 text-t2 text-ink2 print:mt-s5 print:py-s2">
      <div className="page spine-grid">
        <p>Giaoban</p>
        <div className="grid gap-s2">
          {exposed && <p className="text-ink print:hidden">{t("demoExposed")}</p>}
          <p>
            {demoDay && `${t("demo", { day: longDay(demoDay, language) })} `}
            <Link href="/about" prefetch={false} className="print:hidden">
              {t("about")}
            </Link>
          </p>
        </div>
      </div>
    </footer>
  );
}
