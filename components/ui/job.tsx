import type { ReactNode } from "react";

type Props = {
  id?: string;
  days: ReactNode;
  title: ReactNode;
  meta: ReactNode;
  status: ReactNode;
  /** The labels of the button that opens the row, and of the one that closes it. */
  act: string;
  close: string;
  open?: boolean;
  minor?: boolean;
  children: ReactNode;
};

/** A row that expands in place, one at a time, without scripts. */
export function Job({ id, days, title, meta, status, act, close, open, minor = false, children }: Props) {
  return (
    <details className="job" name="job" id={id} open={open}>
      <summary className="spine-grid group grid list-none gap-y-s2 py-s4">
        <span>{days}</span>
        <span className="grid gap-s3 spine:grid-cols-[minmax(0,1fr)_12rem_7rem] spine:items-baseline spine:gap-(--gut)">
          <span className="block">
            <span
              className={`mb-s1 block leading-[1.35] font-semibold group-hover:underline group-hover:decoration-2 ${minor ? "text-t3" : "text-t4"}`}
            >
              {title}
            </span>
            <span className="block text-t2 text-ink2 [&_b]:text-ink">{meta}</span>
          </span>
          <span className="block text-t2 first-letter:uppercase">{status}</span>
          <span className="chevron font-semibold whitespace-nowrap print:hidden spine:text-right">
            <span className="shut">{act}</span>
            <span className="opened">{close}</span>
          </span>
        </span>
      </summary>
      <div className="flow pt-s2 pb-s6 spine:ml-[calc(var(--spine)+var(--gut))]">{children}</div>
    </details>
  );
}
