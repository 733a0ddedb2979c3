import { useTranslations } from "next-intl";
import { Saved } from "@/components/forms/saved";
import { ButtonLink, Buttons } from "@/components/ui/button";
import { linkTo, Sentence } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { type PersonFilter, peopleAddress } from "@/lib/accounts/person-filter";
import type { PeopleCounts, PersonListed } from "@/lib/accounts/queries";
import type { Agency } from "@/lib/agencies/agency";
import { EverybodyForm } from "./everybody-form";
import { PeopleFilter } from "./people-filter";
import { PeopleTable } from "./people-table";

type Props = {
  people: readonly PersonListed[];
  counts: PeopleCounts;
  agencies: readonly Agency[];
  filter: PersonFilter;
  saved: string | undefined;
};

/** The register of people. */
export function PeoplePage({ people, counts, agencies, filter, saved }: Props) {
  const t = useTranslations("people");
  const begins = counts.others === 0;
  return (
    <>
      {saved === "everybody" && <Saved>{t("saved.everybody")}</Saved>}
      <Lead title={t("list.title")}>
        <Say lesser>
          <Counted counts={counts} agencies={agencies.length} />
        </Say>
        <FirstSteps agencies={agencies.length} others={counts.others} />
        {agencies.length > 0 && (
          <Buttons>
            <ButtonLink href="/people/new" primary={begins}>
              {t("make.title")}
            </ButtonLink>
          </Buttons>
        )}
        {!begins && <PeopleFilter filter={filter} agencies={agencies} />}
      </Lead>
      <Section id="people" title={t("list.people")} wide={people.length > 0}>
        {people.length > 0 ? (
          <PeopleTable people={people} />
        ) : (
          <p className="text-ink2">{t.rich("list.nobody", { all: linkTo("/people") })}</p>
        )}
      </Section>
      {!begins && (
        <Section id="everybody" title={t("everybody.title")}>
          <p className="mb-s5 text-ink2">{t("everybody.note")}</p>
          <EverybodyForm />
        </Section>
      )}
    </>
  );
}

/** Each figure links to exactly its rows. */
function Counted({ counts, agencies }: { counts: PeopleCounts; agencies: number }) {
  const t = useTranslations("people.counted");
  const { all, waiting, inactive } = counts;
  const clauses = [
    { key: "all", clause: linkTo("/people")(t("all", { count: all, agencies })) },
    ...(waiting > 0
      ? [
          {
            key: "waiting",
            clause: linkTo(peopleAddress({ state: "waiting" }))(t("waiting", { count: waiting })),
          },
        ]
      : []),
    ...(inactive > 0
      ? [
          {
            key: "inactive",
            clause: linkTo(peopleAddress({ state: "inactive" }))(t("inactive", { count: inactive })),
          },
        ]
      : []),
  ];
  return <Sentence clauses={clauses} />;
}

/** Before there are agencies and people: the first steps. */
function FirstSteps({ agencies, others }: { agencies: number; others: number }) {
  const t = useTranslations("people.first");
  if (agencies === 0) return <p>{t.rich("agencies", { make: linkTo("/agencies/new") })}</p>;
  return others === 0 ? <p>{t.rich("people", { make: linkTo("/people/new") })}</p> : null;
}
