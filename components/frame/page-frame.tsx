import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProvideFormWords } from "@/components/forms/form-context";
import { dayTime } from "@/lib/language/dates";
import type { Person } from "@/lib/people/person";
import type { QuarterRow } from "@/lib/quarters/queries";
import { Dateline } from "./dateline";
import { formWordsIn } from "./form-words";
import { Masthead } from "./masthead";
import type { Place } from "./navigation";
import { PrintFoot } from "./print-foot";

type Props = {
  /** Null where nobody is signed in. */
  person: Person | null;
  /** The page's path with its query: the language switch leads back to it, and printed pages show it in the footer. */
  address: string;
  asOf: Date;
  current?: Place;
  quarters?: readonly QuarterRow[];
  quarterId?: number;
  /**
   * How many things wait for the person, shown beside that link in the header; undefined where the page does not know.
   */
  waiting?: number;
  /** Replaces the quarter's stage in the dateline. */
  stage?: ReactNode;
  /** Breadcrumbs, in the place of the stage. */
  crumbs?: ReactNode;
  /** The same page for a projector: larger, without navigation. */
  projector?: boolean;
  children: ReactNode;
};

/** The header of every page and its main part; the footer is in the layout. */
export function PageFrame(props: Props) {
  const { person, address, asOf, current = null, quarters = [], quarterId, projector, children } = props;
  const t = useTranslations("frame");
  const words = formWordsIn(useTranslations("ui.form"), String(person?.id ?? ""));
  const foot = `giaoban · ${address.replace(/^\//, "")} · ${t("foot", { when: dayTime(asOf, useLocale()) })}`;
  return (
    <ProvideFormWords value={words}>
      <div className={projector ? "projector" : undefined}>
        <header className="frame-head">
          <Masthead
            person={person}
            current={current}
            quarterId={quarterId}
            waiting={props.waiting}
            address={address}
          />
          <Dateline
            quarters={quarters}
            quarterId={quarterId}
            current={current}
            asOf={asOf}
            stage={props.stage}
            crumbs={props.crumbs}
          />
        </header>
        <main id="main" className="page" tabIndex={-1}>
          {children}
        </main>
      </div>
      <PrintFoot text={foot} />
    </ProvideFormWords>
  );
}
