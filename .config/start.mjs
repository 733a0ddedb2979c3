// npm start: installs what is missing and hands over to serve.ts under the Node of the packages.
import { spawn } from "node:child_process";
import { install, node, refuse, top } from "./install.mjs";

install();

const script = ["--import", `${top}.config/paths.mjs`, `${top}.config/serve.ts`];
// Where this process is killed the channel breaks, and the server stops by itself.
const serve = spawn(node, script, { cwd: top, stdio: ["inherit", "inherit", "inherit", "ipc"] });
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.on(signal, () => serve.kill("SIGTERM"));
serve.on("error", () => refuse(`${node} cannot be run: remove node_modules and start again.`));
serve.on("exit", (code) => process.exit(code ?? 1));
