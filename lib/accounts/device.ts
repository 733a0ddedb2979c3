// By which words a person knows a session again: the browser and the system, each one of a short list and no more.

/** The first that fits: most browsers claim to be several others too. */
const browsers: readonly [RegExp, string][] = [
  [/coc_coc_browser\//, "Cốc Cốc"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Edg(A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/(Firefox|FxiOS)\//, "Firefox"],
  [/(Chrome|CriOS)\//, "Chrome"],
  [/Version\/.*Safari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
  [/Windows NT/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/CrOS/, "ChromeOS"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

const firstIn = (text: string, known: readonly [RegExp, string][]): string =>
  known.find(([shape]) => shape.test(text))?.[1] ?? "";

/** What a browser says of itself, in two words; each empty where it says nothing that is known. */
export type Device = { browser: string; system: string };

export const deviceOf = (userAgent: string | null): Device => ({
  browser: firstIn(userAgent ?? "", browsers),
  system: firstIn(userAgent ?? "", systems),
});
