import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  value: number;
  /** The address of exactly the rows that are counted. */
  href: string;
  /** What is counted and of what, as data attributes for machine readers of the page. */
  count?: string;
  scope?: string;
  /** A text in place of the bare number, such as "5 of 8". */
  children?: ReactNode;
};

/** A count that links to its rows; 0 is grey and no link. */
export function Figure({ value, href, count, scope, children }: Props) {
  const marks = { "data-count": count, "data-scope": scope };
  if (value === 0)
    return (
      <span className="text-ink2" {...marks}>
        {children ?? value}
      </span>
    );
  return (
    <Link href={href} prefetch={false} {...marks}>
      {children ?? value}
    </Link>
  );
}
