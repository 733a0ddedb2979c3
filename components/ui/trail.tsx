import type { ReactNode } from "react";

type TrailStep = { key: string; time: string; when: string; text: ReactNode };

/** History events, the latest first: the time on the left, the sentence on the right. */
export const Trail = ({ steps }: { steps: readonly TrailStep[] }) => (
  <ol>
    {steps.map(({ key, time, when, text }) => (
      <li
        key={key}
        className="grid gap-x-s5 border-t border-rule py-s3 first:border-0 first:pt-0 spine:grid-cols-[10.5rem_minmax(0,1fr)]"
      >
        <time className="text-t2 text-ink2" dateTime={time}>
          {when}
        </time>
        <div className="flow">{text}</div>
      </li>
    ))}
  </ol>
);
