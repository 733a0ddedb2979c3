import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  days: ReactNode;
  title: string;
  meta: ReactNode;
  /** The label of the link at the right, one word; for screen readers it also names what it is about. */
  act: string;
  href: string;
};

/** One thing that waits: how long, what it is and whose, and the link to where it is done. */
export function Wait({ days, title, meta, act, href }: Props) {
  return (
    <li className="case spine-grid grid gap-y-s2 pt-s4 pb-s5">
      <div>{days}</div>
      <div className="grid gap-s2 spine:grid-cols-[minmax(0,1fr)_auto] spine:gap-(--gut)">
        <div>
          <h3 className="bare mb-s1 text-t3 leading-[1.35]">{title}</h3>
          <div className="text-t2 text-ink2 [&_b]:text-ink">{meta}</div>
        </div>
        <p className="print:hidden">
          <Link href={href} prefetch={false} className="inline-block py-px font-semibold">
            {act}
            <span className="sr-only">: {title}</span>
          </Link>
        </p>
      </div>
    </li>
  );
}
