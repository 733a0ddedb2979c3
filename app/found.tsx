import type { ReactNode } from "react";
import { NotFoundPage } from "@/components/frame/not-found-page";
import { currentAnswer } from "@/lib/answer";
import { isNotFound } from "@/lib/not-found";
import { tellMissed } from "@/lib/people/missed";

type Page<Props> = (props: Props) => Promise<ReactNode>;

/**
 * A page whose "not found" is drawn on the server. What the framework makes of a notFound() in a page is an empty
 * document that scripts fill afterwards: without them nobody would see anything.
 */
export function found<Props>(page: Page<Props>): Page<Props> {
  return async (props) => {
    try {
      return await page(props);
    } catch (error) {
      const answer = currentAnswer();
      if (!answer || !isNotFound(error)) throw error;
      answer.tell(404);
      await tellMissed();
      return <NotFoundPage />;
    }
  };
}
