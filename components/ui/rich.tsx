import Link from "next/link";
import type { ReactNode } from "react";

/** What a message's tag becomes: a link to these rows. */
export const linkTo = (href: string) => (chunks: ReactNode) => (
  <Link href={href} prefetch={false}>
    {chunks}
  </Link>
);

export const bold = (chunks: ReactNode) => <b>{chunks}</b>;

/** Clauses of one sentence, in the manner of all three languages: "a; b; c." */
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
