import { fileRoute } from "@/lib/file-route";
import { refusalAnswer } from "@/lib/refusal-answer";
import { answerFile } from "@/lib/tasks/file/door";

type Context = { params: Promise<{ quarter: string }> };

/** A file of tasks comes in by an ordinary form; the answer leads on to its preview, or back with the reason. */
export const POST = fileRoute(
  async (request: Request, { params }: Context) =>
    (await answerFile(request, (await params).quarter)) ?? refusalAnswer(request, 404, "notFound"),
);
