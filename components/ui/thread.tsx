import type { ReactNode } from "react";

export type Knot = { key: string; mark: ReactNode; title: ReactNode; note: ReactNode };

/** The stations of one record along a line, vertical on a phone. */
export const Thread = ({ knots }: { knots: readonly Knot[] }) => (
  <ol className="thread grid spine:grid-cols-4 spine:gap-x-s5 spine:gap-y-s5">
    {knots.map(({ key, mark, title, note }) => (
      <li key={key}>
        {mark}
        <h3 className="text-t3">{title}</h3>
        <p className="text-t2 text-ink2">{note}</p>
      </li>
    ))}
  </ol>
);
