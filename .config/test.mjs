// npm test: installs what is missing, the browser included, and hands over to gates.ts under the Node of the packages.
import { handOver } from "./hand-over.mjs";
import { install } from "./install.mjs";

await install();
const { ensurePrograms } = await import("./chromium.mjs");
ensurePrograms();
handOver("gates.ts");
