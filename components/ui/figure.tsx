import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  value: number;
  /** Exactly the rows that are counted. */
  href: string;
  /** What is counted and of what, for those who read the page by machine. */
  count?: string;
  scope?: string;
  /** What stands in the place of the bare number, such as "5 of 8". */
  children?: ReactNode;
};

/** A count that opens its rows; nought is grey and opens nothing. */
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
