import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { MergerPage } from "@/components/mergers/merger-page";
import { linkTo } from "@/components/ui/rich";
import { agencyAddress, agencySlug } from "@/lib/agencies/agency";
import { getAgencyRegister } from "@/lib/agencies/queries-register";
import { inLanguage } from "@/lib/language/language";
import { parseMerger } from "@/lib/mergers/merger";
import { getMerger } from "@/lib/mergers/queries";
import { requirePerson } from "@/lib/people/queries";
import { now, today } from "@/lib/server/clock";

type Params = Promise<{ agency: string }>;
type Search = Promise<Record<string, string | string[] | undefined>>;

export const generateMetadata = async () => ({ title: (await getTranslations("agencies.merger"))("title") });

/** Preview of a merger in figures. */
export default found(async function Page({ params, searchParams }: { params: Params; searchParams: Search }) {
  const person = await requirePerson();
  const agencies = (await getAgencyRegister(person)) ?? notFound();
  const { agency: slug } = await params;
  const agency = agencies.find((each) => agencySlug(each) === slug) ?? notFound();
  const chosen = parseMerger(await searchParams);
  const wanted = agency.successor
    ? { into: agency.successor.toLowerCase(), validTo: agency.validTo ?? "", wrong: null }
    : chosen;
  const into = agencies.find((each) => agencySlug(each) === wanted.into && each.id !== agency.id) ?? null;
  const ready = into && wanted.validTo ? into : null;
  const figures = ready && (await getMerger(person, agency, ready));
  return (
    <PageFrame
      person={person}
      address={`${agencyAddress(agency)}/merger${ready ? `?into=${wanted.into}&validTo=${wanted.validTo}` : ""}`}
      asOf={now()}
      current="agencies"
      crumbs={linkTo(agencyAddress(agency))(inLanguage(agency, "name", await getLocale()))}
    >
      <MergerPage
        agency={agency}
        agencies={agencies}
        wanted={wanted}
        into={ready}
        figures={figures}
        today={today()}
      />
    </PageFrame>
  );
});
