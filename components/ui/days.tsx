type Props = { days: number; words: string; due?: boolean; size?: "first" | "plain" | "minor" };

const sizes = { first: "text-[2.5rem]", plain: "text-[2rem]", minor: "text-[1.5rem]" } as const;

/** A number of days in large type with its unit; red only where they are past. */
export function Days({ days, words, due = false, size = "plain" }: Props) {
  const colour = due ? "text-overt" : "text-ink";
  return (
    <span className="block text-t2 leading-[1.3] text-ink2">
      <b
        className={`mr-[0.4rem] leading-none tracking-[-0.02em] spine:mb-[0.15rem] spine:block ${sizes[size]} ${colour}`}
      >
        {days}
      </b>{" "}
      {words}
    </span>
  );
}
