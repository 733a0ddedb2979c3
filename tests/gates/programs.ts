// The programs that tests need beside the packages: a Chromium, for which the browser that Playwright would download is
// only one of the places to look, and poppler, which reads the text of a PDF.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const debian = "/usr/bin/chromium";

export const findChromium = (): string | undefined =>
  [process.env.CHROMIUM_PATH, debian, chromium.executablePath()].find((path) => path && existsSync(path));

/** Without a sandbox it also runs as root; without the rest it asks nothing of the network. */
export const flags = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const hasProgram = (name: string): boolean =>
  spawnSync(name, ["-v"], { stdio: "ignore" }).error === undefined;

/** Installs Debian's packages where the browser or the reader of PDF texts is missing and the machine allows it. */
export function ensurePrograms(): void {
  const missing = [
    findChromium() ? null : "chromium",
    hasProgram("pdftotext") ? null : "poppler-utils",
  ].filter((name) => name !== null);
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  process.stdout.write(`Installing ${missing.join(" and ")} for the tests …\n`);
  const options = { stdio: ["ignore", "ignore", "inherit"] as ("ignore" | "inherit")[] };
  spawnSync("apt-get", ["update", "--quiet"], options);
  spawnSync("apt-get", ["install", "--yes", "--quiet", "--no-install-recommends", ...missing], options);
}
