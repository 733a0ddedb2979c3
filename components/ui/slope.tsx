/** From the share before to the share now, both in per cent. The figures beside it are the text. */
export function Slope({ before, now }: { before: number; now: number }) {
  const height = (share: number) => Math.round((18 - (share / 100) * 14 - 1) * 10) / 10;
  return (
    <svg
      className="-mb-[0.2em] inline h-[18px] w-[34px] overflow-visible fill-none stroke-ink2 stroke-[1.5] align-baseline"
      viewBox="0 0 34 18"
      aria-hidden="true"
    >
      <path d={`M2 ${height(before)}L31 ${height(now)}`} />
      <circle className="fill-ink stroke-none" cx="31" cy={height(now)} r="2.5" />
    </svg>
  );
}
