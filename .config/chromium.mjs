// Which Chromium the journeys run in. The browser that Playwright would download is only one of the places to look.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const debian = "/usr/bin/chromium";

/** @returns {string | undefined} */
export const findChromium = () =>
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

/** Installs Debian's package where there is no Chromium and the machine allows it. */
export function ensureChromium() {
  if (findChromium()) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  process.stdout.write("Installing Chromium for the journeys …\n");
  const options = { stdio: /** @type {const} */ (["ignore", "ignore", "inherit"]) };
  spawnSync("apt-get", ["update", "--quiet"], options);
  spawnSync("apt-get", ["install", "--yes", "--quiet", "--no-install-recommends", "chromium"], options);
}
