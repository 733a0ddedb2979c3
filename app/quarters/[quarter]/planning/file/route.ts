import { notFound } from "next/navigation";
import { answerFile } from "@/lib/tasks/file/door";

/** A file of tasks comes in by an ordinary form; the answer leads on to its preview, or back with the reason. */
export async function POST(request: Request, { params }: { params: Promise<{ quarter: string }> }) {
  return (await answerFile(request, (await params).quarter)) ?? notFound();
}
