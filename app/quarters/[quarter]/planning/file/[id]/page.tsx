import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { PlanFilePreview } from "@/components/planning/plan-file-preview";
import { quarterValues } from "@/components/quarters/quarter-name";
import { parseQuarter, quarterAddress } from "@/lib/calendar/quarter";
import { answerIn, oneWord } from "@/lib/forms/answer";
import { requirePerson } from "@/lib/people/queries";
import { getTaskFile } from "@/lib/planning/file/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

type Props = {
  params: Promise<{ quarter: string; id: string }>;
  searchParams: Promise<{ saved?: string | string[] }>;
};

export async function generateMetadata({ params }: Props) {
  const quarter = parseQuarter((await params).quarter);
  if (!quarter) return {};
  const t = await getTranslations();
  return { title: t("planning.file.page", { quarter: t("quarters.short", quarterValues(quarter.id)) }) };
}

export default found(async function Page({ params, searchParams }: Props) {
  const person = await requirePerson();
  const { quarter: address, id } = await params;
  const quarter = parseQuarter(address);
  const known = quarter && /^[1-9]\d{0,8}$/.test(id) && (await getTaskFile(person, quarter.id, Number(id)));
  if (!known) notFound();
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      quarters={await getQuarters(person)}
      quarterId={known.quarterId}
      asOf={now()}
      address={`/quarters/${quarterAddress(known.quarterId)}/planning/file/${known.id}`}
    >
      <PlanFilePreview file={known} saved={answerIn(person, oneWord, (await searchParams).saved) !== null} />
    </PageFrame>
  );
});
