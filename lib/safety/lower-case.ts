// Codes in addresses are lower case; the same address in capitals leads there.

/** The path in lower case, or null where it already is. Percent escapes keep their form. */
export function inLowerCase(path: string): string | null {
  if (path.startsWith("/_next/")) return null;
  const lower = path.replace(/%[0-9a-f]{2}|[^%]+/gi, (part) =>
    part.startsWith("%") ? part : part.toLowerCase(),
  );
  return lower === path ? null : lower;
}
