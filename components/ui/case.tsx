import type { ReactNode } from "react";

type Props = {
  id?: string;
  days: ReactNode;
  /** A link to the page of the case. */
  title: ReactNode;
  meta: ReactNode;
  why: ReactNode;
  minor?: boolean;
  /** The level of its heading: 3 where the cases follow a section's heading directly. */
  level?: 3 | 4;
};

/** One case that needs attention: days, task, reason and solution. */
export function Case({ id, days, title, meta, why, minor = false, level = 4 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <li id={id} className="case spine-grid grid gap-y-s2 pt-s4 pb-s5">
      <div>{days}</div>
      <div className="grid gap-s3 spine:grid-cols-[minmax(0,9fr)_minmax(0,16fr)] spine:gap-(--gut)">
        <div>
          <Heading className={`bare mb-s1 leading-[1.35] ${minor ? "text-t3" : "text-t4"}`}>{title}</Heading>
          <div className="text-t2 text-ink2 [&_b]:text-ink">{meta}</div>
        </div>
        {why}
      </div>
    </li>
  );
}
