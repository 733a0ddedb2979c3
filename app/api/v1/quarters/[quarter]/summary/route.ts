import { parseQuarter } from "@/lib/calendar/quarter";
import { fileRoute } from "@/lib/guard/file-route";
import { refusalAnswer } from "@/lib/guard/refusal-response";
import { currentPerson } from "@/lib/people/queries";
import { security } from "@/lib/security/security-event";
import { today } from "@/lib/server/clock";
import { getSummary } from "@/lib/summary/queries";
import { asStored } from "@/lib/summary/snapshot";
import { canonicalJson } from "@/lib/summary/summary";

const answer = (body: unknown) =>
  new Response(canonicalJson(body), {
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "private, no-store" },
  });

/**
 * The summary's data for a signed-in person; what that person may not see is not found. In a closed quarter, the
 * canonical JSON of all but `snapshot` and `errata` is the text whose SHA-256 the snapshot holds.
 */
export const GET = fileRoute(
  async (request: Request, { params }: { params: Promise<{ quarter: string }> }) => {
    const person = await currentPerson();
    if (!person) return refusalAnswer(request, 401, "signInFirst");
    const quarter = parseQuarter((await params).quarter);
    const summary = quarter && (await getSummary(person, quarter.id, today()));
    if (!summary) return refusalAnswer(request, 404, "notFound");
    const { can: _can, snapshot, errata, ...data } = summary;
    await security("exported", { file: "summary.json", rows: null }, { person });
    return answer({ ...asStored(data), snapshot, errata });
  },
);
