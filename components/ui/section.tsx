import type { ReactNode } from "react";

type Content = { children: ReactNode };

/** The head of a page: its name in the left column, its summary sentence in the right one. */
export function Lead({ title, side, children }: Content & { title?: ReactNode; side?: ReactNode }) {
  return (
    <section className="spine-grid lead mt-s6 spine:grid-rows-[auto_1fr]">
      {title && <h1 className="text-t4 spine:has-[~div_.say]:mt-s2">{title}</h1>}
      {side && <div className="mt-s3 text-t2 spine:col-start-1 spine:mt-0">{side}</div>}
      <div className="flow mt-s3 first:mt-0 spine:col-start-2 spine:row-span-2 spine:row-start-1 spine:mt-0">
        {children}
      </div>
    </section>
  );
}

/** The sentence in the largest type; its figures are links. `lesser` where it is not about a whole quarter. */
export function Say({ lesser, as: Tag = "p", children }: Content & { lesser?: boolean; as?: "p" | "h1" }) {
  const size = lesser
    ? "text-lesser leading-[1.3]"
    : "text-t6 leading-[1.24] projected:text-[clamp(1.5rem,2.4vw,2.75rem)]";
  return <Tag className={`say font-normal tracking-[-0.012em] ${size}`}>{children}</Tag>;
}

type SectionProps = Content & {
  id: string;
  title: ReactNode;
  note?: ReactNode;
  /** For a table whose row names are in the left column, below the heading. */
  wide?: boolean;
};

/** How many characters of a heading fit on one line of the left column, whatever the font. */
const oneLine = 18;

/** A section under a line: heading left, content right. A long heading is placed above its wide table. */
export function Section({ id, title, note, wide, children }: SectionProps) {
  const isLong = typeof title === "string" && title.length > oneLine;
  const place = wide
    ? `spine:col-span-full ${note || isLong ? "spine:mt-s4" : "headed spine:row-start-1"}`
    : "spine:col-start-2";
  return (
    <section
      id={id}
      className="spine-grid section mt-s7 border-t border-ink pt-s3"
      aria-labelledby={`${id}-h`}
    >
      <h2
        id={`${id}-h`}
        className="z-1 mb-s3 self-start text-t4 spine:col-start-1 spine:row-start-1 spine:mb-0"
      >
        {title}
      </h2>
      {note && (
        <p className="mb-s3 text-t2 text-ink2 spine:col-start-2 spine:row-start-1 spine:mb-0">{note}</p>
      )}
      <div className={place}>{children}</div>
    </section>
  );
}

/** Content under a section's wide table, in the right column. */
export const Beneath = ({ children }: Content) => (
  <div className="spine-grid mt-s4">
    <div className="flow text-t2 text-ink2 spine:col-start-2">{children}</div>
  </div>
);

/** The most important section, under the one thick line of a page. */
export function Rank({ id, title, note, children }: Omit<SectionProps, "wide">) {
  return (
    <section
      id={id}
      className="spine-grid section rank mt-s7 border-t-[3px] border-ink pt-s4"
      aria-labelledby={`${id}-h`}
    >
      <h2 id={`${id}-h`} className="mb-s2 text-t5 leading-[1.2] tracking-[-0.01em]">
        {title}
      </h2>
      {note && <p className="text-t2 text-ink2 spine:mt-s2">{note}</p>}
      <div className="spine:col-span-full">{children}</div>
    </section>
  );
}

type GroupProps = { id: string; mark?: ReactNode; title: ReactNode; count: ReactNode; level?: 2 | 3 };

/** The head of a group of rows: symbol, label, number. */
export function GroupHead({ id, mark, title, count, level = 3 }: GroupProps) {
  const Tag = level === 2 ? "h2" : "h3";
  return (
    <div
      id={id}
      className="group-head mt-s6 flex items-baseline gap-s3 border-y border-t-ink border-b-line py-s2 first:mt-s4"
    >
      <Tag className="text-t3">
        {mark}
        {title}
      </Tag>
      <span className="text-t2 text-ink2">{count}</span>
    </div>
  );
}
