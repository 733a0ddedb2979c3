import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { Day } from "@/lib/calendar/day";
import { longDay } from "@/lib/language/dates";

type Props = {
  /** The demonstration's day; null in real use. */
  demoDay: Day | null;
  /** Whether the demonstration can be reached from other machines. */
  exposed: boolean;
};

/** The footer of every page; it names the demonstration, and warns where others can reach and use it. */
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
