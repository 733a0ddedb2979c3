import { notFound } from "next/navigation";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { TaskCrumbs } from "@/components/tasks/task-crumbs";
import { TaskPage } from "@/components/tasks/task-page";
import { getAgencies } from "@/lib/agencies/queries";
import { getDirectives } from "@/lib/directives/queries";
import { isEvidenceRefusal } from "@/lib/evidence/evidence";
import { getEvidence } from "@/lib/evidence/queries";
import { answerIn, oneWord } from "@/lib/forms/answer";
import { readKeptText } from "@/lib/forms/kept-text";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { getTask } from "@/lib/tasks/queries";
import { countWaiting } from "@/lib/waiting/queries";

type Params = Promise<{ task: string }>;
type Search = Promise<Partial<Record<"saved" | "history" | "evidence", string | string[]>>>;

export const generateMetadata = async ({ params }: { params: Params }) => ({
  title: (await params).task.toUpperCase(),
});

/** What was saved: the report on this task, or a file of it. */
const savedOn = (code: string, saved: string | null) =>
  saved === code ? "report" : saved === "evidence" || saved === "evidenceRemoved" ? saved : null;

export default found(async function Page({ params, searchParams }: { params: Params; searchParams: Search }) {
  const person = await requirePerson();
  const [{ task: code }, { saved, history, evidence: refused }] = await Promise.all([params, searchParams]);
  const task = await getTask(person, code, today(), history === "all");
  if (!task) notFound();
  const [quarters, agencies, directives, kept, evidence] = await Promise.all([
    getQuarters(person),
    getAgencies(person, task.entry.quarterId),
    task.can.plan ? getDirectives(person) : [],
    readKeptText(person),
    getEvidence(person, task),
  ]);
  const address = `/tasks/${code}`;
  return (
    <PageFrame
      current="tasks"
      person={person}
      waiting={await countWaiting(person, today())}
      quarters={quarters}
      quarterId={task.entry.quarterId}
      asOf={now()}
      crumbs={<TaskCrumbs task={task} />}
      address={address}
    >
      <TaskPage
        task={task}
        agencies={agencies}
        directives={directives}
        office={person.role === "OFFICE"}
        today={task.entry.closedOn ?? today()}
        saved={savedOn(code, answerIn(person, oneWord, saved))}
        kept={kept?.typed.task === code ? kept : null}
        evidence={evidence}
        fileRefused={isEvidenceRefusal(refused) ? refused : null}
      />
    </PageFrame>
  );
});
