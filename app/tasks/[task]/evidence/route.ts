import { getTranslations } from "next-intl/server";
import type { EvidenceRefusal } from "@/lib/evidence/evidence";
import { getEvidenceRight } from "@/lib/evidence/queries";
import { receiveEvidence } from "@/lib/evidence/upload";
import { withAnswer } from "@/lib/forms/answer";
import { receiveFile } from "@/lib/guard/file-guard";
import { fileRoute } from "@/lib/guard/file-route";
import { refusalAnswer } from "@/lib/guard/refusal-response";
import { signInAddress } from "@/lib/people/address";
import type { Person } from "@/lib/people/person";
import { security } from "@/lib/security/security-event";

type Context = { params: Promise<{ task: string }> };

const goTo = (address: string) => new Response(null, { status: 303, headers: { location: address } });

const pageOf = (task: string): string => `/tasks/${encodeURIComponent(task)}`;

/** The refusal: as JSON for a script, so that the chosen file stays chosen; for a plain form by the task's page. */
async function refuse(
  request: Request,
  page: string,
  why: EvidenceRefusal,
  person: Person | null,
): Promise<Response> {
  await security("fileRefused", { why }, { person });
  if (request.headers.get("accept") === "application/json") {
    const t = await getTranslations("errors");
    return Response.json({ refused: t(why) }, { status: 422 });
  }
  // Without a fragment, since that would take the focus from the message.
  const address = `${page}?evidence=${why}`;
  return goTo(why === "evidenceSignedOut" ? signInAddress(address) : address);
}

/** Adds a file to the task's entry. */
export const POST = fileRoute(async (request: Request, { params }: Context) => {
  const { task } = await params;
  const page = pageOf(task);
  return receiveFile(request, {
    signedOut: () => refuse(request, page, "evidenceSignedOut", null),
    async right(person) {
      const right = await getEvidenceRight(person, task);
      return right?.refused ? refuse(request, page, right.refused, person) : right;
    },
    async take(person, _right, form) {
      const received = await receiveEvidence(person, task, form);
      if (received.is === "notFound") return refusalAnswer(request, 404, "notFound");
      if (received.is === "refused") return refuse(request, page, received.why, person);
      const isScript = request.headers.get("accept") === "application/json";
      const there = withAnswer(page, person, "evidence");
      return isScript ? Response.json({ saved: there }) : goTo(there);
    },
  });
});

/** Leads back from a page that showed why a file was refused. */
export async function GET(_request: Request, { params }: Context) {
  return goTo(`${pageOf((await params).task)}#evidence`);
}
