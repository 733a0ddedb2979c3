import type { ReactNode } from "react";

type Props = {
  /** "Reason", or with its code's name: Reason: <b>staff</b>. */
  reasonTitle: ReactNode;
  reason: string | null;
  solutionTitle: ReactNode;
  /** Undefined where no solution is required. */
  solution?: string | null;
  /** Shown where nothing was given: that is information too. */
  none: string;
};

const Pair = ({ title, text, none }: { title: ReactNode; text: string | null; none: string }) => (
  <div>
    <dt className="text-t1 text-ink2 [&_b]:text-ink">{title}</dt>
    <dd className={text ? "leading-[1.45] whitespace-pre-line" : "leading-[1.45] text-ink2 italic"}>
      {text ?? none}
    </dd>
  </div>
);

/** Reason for delay and proposed solution, side by side. */
export const Why = ({ reasonTitle, reason, solutionTitle, solution, none }: Props) => (
  <dl className="grid gap-x-s5 gap-y-s2 spine:grid-cols-2">
    <Pair title={reasonTitle} text={reason} none={none} />
    {solution !== undefined && <Pair title={solutionTitle} text={solution} none={none} />}
  </dl>
);
