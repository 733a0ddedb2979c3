import { fileRoute } from "@/lib/guard/file-route";
import { refusalAnswer } from "@/lib/guard/refusal-response";
import { answerFile } from "@/lib/planning/file/upload";

type Context = { params: Promise<{ quarter: string }> };

/**
 * Receives a file of tasks from an ordinary form; redirects to its preview, or back with the reason why it was refused.
 */
export const POST = fileRoute(
  async (request: Request, { params }: Context) =>
    (await answerFile(request, (await params).quarter)) ?? refusalAnswer(request, 404, "notFound"),
);
