// Reads browser and system from a user agent, each as a name of a short list, so that people recognise a session.

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

/** The names of browser and system; each is empty where the user agent names none that is known. */
export type Device = { browser: string; system: string };

/** @param userAgent the header of that name; null where the request had none */
export const deviceOf = (userAgent: string | null): Device => ({
  browser: firstIn(userAgent ?? "", browsers),
  system: firstIn(userAgent ?? "", systems),
});
