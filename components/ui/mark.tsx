/** Six shapes that differ in grey print too. */
export type Shape = "solid" | "hatched" | "outline" | "spike" | "dotted" | "struck";

/** A full, half or empty circle. */
export type Level = "full" | "half" | "empty";

/** A symbol before its label, never alone. */
export const Mark = ({ shape }: { shape: Shape }) => <i className={`mark ${shape}`} aria-hidden="true" />;

export const Dot = ({ level }: { level: Level }) => <i className={`dot ${level}`} aria-hidden="true" />;
