/** A bar of the per cent of a target that were reached; the line across is the target. `low` draws it dark. */
export function Bullet({ reached, low = false }: { reached: number; low?: boolean }) {
  const width = Math.round(Math.min(reached, 110) * 10) / 10;
  return (
    <svg
      className="block h-[9px] w-full overflow-visible [print-color-adjust:exact]"
      viewBox="0 0 110 9"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="fill-rule" width="110" height="1" y="8" />
      <rect className={low ? "fill-ink" : "fill-line"} width={width} height="9" />
      <path className="stroke-ink stroke-2 [vector-effect:non-scaling-stroke]" d="M100 -2V11" />
    </svg>
  );
}
