// npm test: installs what is missing, the browser included, and hands over to gates.ts under the Node of the packages.
import { spawnSync } from "node:child_process";
import { install, node, top } from "./install.mjs";

install();
const { ensurePrograms } = await import("./chromium.mjs");
ensurePrograms();
const script = ["--import", `${top}.config/paths.mjs`, `${top}.config/gates.ts`];
process.exit(spawnSync(node, script, { cwd: top, stdio: "inherit" }).status ?? 1);
