import { db } from "@/lib/db";

export const dynamic = "force-dynamic";

const said = (status: "ok" | "unavailable", code: number) =>
  Response.json(
    { status, database: status === "ok" },
    { status: code, headers: { "cache-control": "no-store" } },
  );

/** For whoever watches over the server: 200 while the database answers, else 503. */
export async function GET(): Promise<Response> {
  try {
    await db().$queryRaw`SELECT 1`;
    return said("ok", 200);
  } catch {
    return said("unavailable", 503);
  }
}
