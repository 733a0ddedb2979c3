import { notFound } from "next/navigation";
import { fileHeaders } from "@/lib/evidence/headers";
import { getEvidenceFile, readEvidence } from "@/lib/evidence/queries";
import { fileRoute } from "@/lib/guard/file-route";
import { requirePerson } from "@/lib/people/queries";
import { security } from "@/lib/security/security-event";

type Context = { params: Promise<{ id: string }> };

/** Download of a file of evidence, never displayed in our own window. */
export const GET = fileRoute(async (request: Request, { params }: Context) => {
  const person = await requirePerson();
  const { id } = await params;
  const file = /^[1-9]\d{0,8}$/.test(id) ? await getEvidenceFile(person, Number(id)) : null;
  if (!file) notFound();
  const headers = fileHeaders(file);
  if (request.headers.get("if-none-match") === headers.etag)
    return new Response(null, { status: 304, headers });
  await security("exported", { file: "evidence", rows: null }, { person });
  return new Response(readEvidence(person, file), { headers });
});
