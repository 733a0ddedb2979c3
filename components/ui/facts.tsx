import type { ReactNode } from "react";

export type FactLine = { term: string; value: ReactNode };

/** Pairs of word and fact, two columns where there is room. */
export const FactList = ({ facts }: { facts: readonly FactLine[] }) => (
  <dl className="grid gap-x-s6 spine:grid-cols-2">
    {facts.map(({ term, value }) => (
      <div
        key={term}
        className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-s5 border-t border-rule py-s2 first:border-0 first:pt-0 spine:nth-2:border-0 spine:nth-2:pt-0"
      >
        <dt className="text-t2 text-ink2">{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
