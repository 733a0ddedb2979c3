import type { ReactNode } from "react";
import { NotFoundPage } from "@/components/frame/not-found-page";
import { logNotFound } from "@/lib/people/not-found-log";
import { currentAnswer } from "@/lib/server/current-response";
import { isNotFound } from "@/lib/server/not-found";

type Page<Props> = (props: Props) => Promise<ReactNode>;

/**
 * Wraps a page so that its "not found" is rendered on the server. For a notFound() in a page the framework itself sends
 * an empty document that scripts fill afterwards: without scripts nothing would be visible.
 */
export function found<Props>(page: Page<Props>): Page<Props> {
  return async (props) => {
    try {
      return await page(props);
    } catch (error) {
      const answer = currentAnswer();
      if (!answer || !isNotFound(error)) throw error;
      answer.tell(404);
      await logNotFound();
      return <NotFoundPage />;
    }
  };
}
