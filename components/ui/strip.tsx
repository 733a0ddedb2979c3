type Props = {
  /** The whole length in days, the same for every strip of a table. */
  length: number;
  deadline: number;
  /** Days for which the agency that was asked held it, within the deadline and beyond it. */
  within: number;
  beyond: number;
  /** Days for which the agency that asked has been checking it. */
  checked: number;
};

const width = 260;

/** Who held a part and how long: black within the deadline, red beyond it, outline while it is being checked. */
export function Strip({ length, deadline, within, beyond, checked }: Props) {
  const at = (days: number) => Math.round((Math.max(0, days) / Math.max(1, length)) * width);
  const held = within + beyond;
  return (
    <svg
      className="block max-w-full overflow-visible fill-ink2 [print-color-adjust:exact]"
      viewBox={`0 0 ${width} 14`}
      width={width}
      height="14"
      aria-hidden="true"
    >
      <path className="stroke-rule" d={`M0 12.5H${width}`} />
      <rect y="5" width={at(within)} height="7" />
      <rect className="fill-over" x={at(within)} y="5" width={at(held) - at(within)} height="7" />
      {checked > 0 && (
        <rect
          className="fill-none stroke-ink2"
          x={at(held) + 0.5}
          y="5.5"
          width={Math.max(3, at(held + checked) - at(held) - 1)}
          height="6"
        />
      )}
      <path className="stroke-ink stroke-2" d={`M${at(deadline) + 0.5} 0V14`} />
    </svg>
  );
}
