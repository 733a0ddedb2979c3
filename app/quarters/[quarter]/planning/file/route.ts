import { fileRoute } from "@/lib/guard/file-route";
import { refusalAnswer } from "@/lib/guard/refusal-response";
import { answerFile } from "@/lib/planning/file/upload";

type Context = { params: Promise<{ quarter: string }> };

/** A file of tasks comes in by an ordinary form; the answer leads on to its preview, or back with the reason. */
export const POST = fileRoute(
  async (request: Request, { params }: Context) =>
    (await answerFile(request, (await params).quarter)) ?? refusalAnswer(request, 404, "notFound"),
);
