import { today } from "@/lib/clock";
import { currentPerson } from "@/lib/people/queries";
import { parseQuarter } from "@/lib/quarters/quarter";
import { getSummary } from "@/lib/reports/queries-summary";
import { canonicalJson } from "@/lib/reports/summary";

const answer = (body: unknown, status = 200) =>
  new Response(canonicalJson(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "private, no-store" },
  });

/** The summary's data for a signed-in person; what that person may not see is not found. */
export async function GET(_request: Request, { params }: { params: Promise<{ quarter: string }> }) {
  const person = await currentPerson();
  if (!person) return answer({ error: "sign in first" }, 401);
  const quarter = parseQuarter((await params).quarter);
  const summary = quarter && (await getSummary(person, quarter.id, today()));
  return summary ? answer(summary) : answer({ error: "not found" }, 404);
}
