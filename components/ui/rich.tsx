import Link from "next/link";
import type { ReactNode } from "react";

/** Renders a message's tag as a link to these rows. */
export const linkTo = (href: string) => (chunks: ReactNode) => (
  <Link href={href} prefetch={false}>
    {chunks}
  </Link>
);

export const bold = (chunks: ReactNode) => <b>{chunks}</b>;

/** Joins clauses to one sentence, as all three languages do: "a; b; c." */
export const Sentence = ({ clauses }: { clauses: readonly { key: string; clause: ReactNode }[] }) => (
  <>
    {clauses.map(({ key, clause }, index) => (
      <span key={key}>
        {index > 0 && "; "}
        {clause}
      </span>
    ))}
    .
  </>
);
