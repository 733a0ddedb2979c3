import { databaseAnswers } from "@/lib/health";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const there = await databaseAnswers();
  const body = { status: there ? "ok" : "unavailable", database: there };
  return Response.json(body, { status: there ? 200 : 503, headers: { "cache-control": "no-store" } });
}
