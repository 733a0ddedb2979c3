import type { ReactNode } from "react";
import { Mark, type Shape } from "./mark";

type CountItem = { shape: Shape; word: string; figure: ReactNode };

/** The large figures under the bar, each with its mark and word: four in a row, two by two on a phone. */
export function CountLine({ items }: { items: readonly CountItem[] }) {
  return (
    <dl className="bare mt-s4 grid projected:mt-s6 projected:mb-s8 gap-x-s5 min-[24rem]:grid-cols-2 gap-y-s3 spine:grid-cols-[repeat(4,auto)] spine:justify-between">
      {items.map(({ shape, word, figure }) => (
        <div key={word} className="grid grid-cols-[auto_1fr] items-baseline gap-x-[0.6rem]">
          <dt className="order-2 flex items-baseline text-t2 leading-[1.3] projected:text-t4">
            <Mark shape={shape} />
            {word}
          </dt>
          <dd className="text-t5 leading-[1.1] font-semibold projected:text-[clamp(3.5rem,7vw,8rem)]">
            {figure}
          </dd>
        </div>
      ))}
    </dl>
  );
}
