import { databaseAnswers } from "@/lib/server/health";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const clock = await databaseAnswers();
  const body = { status: clock ? "ok" : "unavailable", database: clock !== null, clock };
  return Response.json(body, { status: clock ? 200 : 503, headers: { "cache-control": "no-store" } });
}
