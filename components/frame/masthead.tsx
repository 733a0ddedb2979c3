import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { inLanguage } from "@/lib/language/language";
import type { Person } from "@/lib/people/person";
import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import { addressOf, type Place, placesOf } from "./navigation";
import { SignOut } from "./sign-out";

type Props = {
  person: Person | null;
  current: Place | null;
  quarterId: number | undefined;
  /** How many things wait for the person; undefined where the page does not know it. */
  waiting?: number | undefined;
  address: string;
};

function Navigation({ person, current, quarterId, waiting }: Omit<Props, "address"> & { person: Person }) {
  const t = useTranslations("frame");
  return (
    <nav aria-label={t("main")} className="order-3 basis-full spine:order-none projected:hidden print:hidden">
      <ul className="flex flex-wrap gap-x-s5 spine:gap-x-s4">
        {placesOf(person).map((place) => (
          <li key={place}>
            <Link
              className="head-link"
              href={addressOf(place, quarterId)}
              prefetch={false}
              aria-current={place === current ? "page" : undefined}
            >
              {t(`nav.${place}`)}
              {place === "waiting" && waiting !== undefined && (
                <span className="ml-[0.4em] font-normal text-ink2">{waiting}</span>
              )}
            </Link>
          </li>
        ))}
        <li className="spine:hidden">
          <Link className="head-link" href="/my-account" prefetch={false}>
            {t("account")}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

/** Post and agency of the person; the agency by its code, so that the navigation keeps to one line. */
function PersonLink({ person }: { person: Person }) {
  const t = useTranslations("frame");
  const language = useLocale();
  const { role, agency } = person;
  return (
    <Link
      className="head-link hidden spine:inline-block"
      href="/my-account"
      prefetch={false}
      title={agency ? inLanguage(agency, "name", language) : undefined}
    >
      {t(`role.${role}`, { agency: agency?.code ?? "" })}
    </Link>
  );
}

export function Masthead({ person, current, quarterId, waiting, address }: Props) {
  const t = useTranslations("frame");
  return (
    <div className="page head-grid py-s2">
      <Brand />
      {person ? (
        <Navigation person={person} current={current} quarterId={quarterId} waiting={waiting} />
      ) : (
        <span />
      )}
      <div className="flex flex-wrap items-baseline gap-x-s3 text-t2 text-ink2 projected:hidden print:hidden">
        <LanguageSwitch back={address} />
        {person && (
          <>
            <PersonLink person={person} />
            <SignOut look="head-link">{t("signOut")}</SignOut>
          </>
        )}
      </div>
    </div>
  );
}
