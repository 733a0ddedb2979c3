import { useLocale, useTranslations } from "next-intl";
import { Saved } from "@/components/forms/saved";
import { ButtonLink, Buttons } from "@/components/ui/button";
import { linkTo } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { peopleAddress } from "@/lib/accounts/person-filter";
import { agencyAddress, agencySlug } from "@/lib/agencies/agency";
import type { AgencyListed } from "@/lib/agencies/queries-register";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { leftIn, type MergerFigures } from "@/lib/mergers/merger";
import { ChangeAgencyForm } from "./agency-forms";

const savings = ["changed", "merged"] as const;

type Props = {
  agency: AgencyListed;
  /** The successor, and how many records this agency still holds; null where it has no successor. */
  successor: AgencyListed | null;
  left: MergerFigures | null;
  saved: string | undefined;
};

/** One agency of the register: validity, people, names, and the form that ends it. */
export function AgencyRecord({ agency, successor, left, saved }: Props) {
  const t = useTranslations("agencies.record");
  const done = savings.find((each) => each === saved);
  return (
    <>
      {done && <Saved>{t(`saved.${done}`)}</Saved>}
      <RecordLead agency={agency} successor={successor} />
      <Section id="change" title={t("change")}>
        <p className="mb-s5 text-ink2">{t("changeNote")}</p>
        <ChangeAgencyForm agency={agency} />
      </Section>
      <Section id="merger" title={t("merger")}>
        <Merger agency={agency} left={left} />
      </Section>
    </>
  );
}

function RecordLead({ agency, successor }: Pick<Props, "agency" | "successor">) {
  const t = useTranslations("agencies.record");
  const language = useLocale();
  const { code, validFrom, validTo, people } = agency;
  const from = longDay(validFrom, language);
  return (
    <Lead>
      <Say lesser as="h1">
        <b>{inLanguage(agency, "name", language)}</b> ({code})
      </Say>
      <p>
        {validTo ? t("stood", { from, to: longDay(validTo, language) }) : t("stands", { from })}{" "}
        {successor &&
          t.rich("succeeded", {
            agency: inLanguage(successor, "name", language),
            a: linkTo(agencyAddress(successor)),
          })}{" "}
        {t.rich("people", { count: people, a: linkTo(peopleAddress({ agency: agencySlug(agency) })) })}
      </p>
    </Lead>
  );
}

function Merger({ agency, left }: Pick<Props, "agency" | "left">) {
  const t = useTranslations("agencies.record");
  const standing = left ? leftIn(left) : 0;
  const note = !agency.successor ? "mergerNote" : standing > 0 ? "leftNote" : "mergedNote";
  return (
    <div className="flow">
      <p className="text-ink2">{t(note)}</p>
      {note !== "mergedNote" && (
        <Buttons>
          <ButtonLink href={`${agencyAddress(agency)}/merger`}>
            {t(note === "leftNote" ? "moveRest" : "merge")}
          </ButtonLink>
        </Buttons>
      )}
    </div>
  );
}
