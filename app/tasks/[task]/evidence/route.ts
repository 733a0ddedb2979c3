import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Received, receiveEvidence } from "@/lib/evidence/upload";
import { signInAddress } from "@/lib/people/address";
import { currentPerson } from "@/lib/people/queries";
import { security } from "@/lib/security";

type Context = { params: Promise<{ task: string }> };

const goTo = (address: string) => new Response(null, { status: 303, headers: { location: address } });

/** The page that shows what became of the file, for a browser without scripts. */
function pageAfter(received: Received, page: string): string {
  // Without a place in the page, since that would take the focus from what is told.
  if (received.is !== "refused") return `${page}?saved=evidence`;
  const told = `${page}?evidence=${received.why}`;
  return received.why === "evidenceSignedOut" ? signInAddress(told) : told;
}

/** A file for the task. A script that asks for JSON is told in place, so that the chosen file stays chosen. */
export async function POST(request: Request, { params }: Context) {
  const { task } = await params;
  const received = await receiveEvidence(request, task);
  if (received.is === "notFound") notFound();
  if (received.is === "refused")
    await security("fileRefused", { why: received.why }, { person: await currentPerson() });
  if (request.headers.get("accept") !== "application/json")
    return goTo(pageAfter(received, `/tasks/${task}`));
  if (received.is !== "refused") return Response.json({ saved: true });
  const t = await getTranslations("errors");
  return Response.json({ refused: t(received.why) }, { status: 422 });
}

/** The way back from a page that told why a file was turned away. */
export async function GET(_request: Request, { params }: Context) {
  return goTo(`/tasks/${(await params).task}#evidence`);
}
