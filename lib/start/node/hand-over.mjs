// Hands over to a script under the Node of the packages, and sees to it that both end with whoever has started them.
import { spawn } from "node:child_process";
import { node, refuse, top } from "./install.mjs";
import { whenParentEnds } from "./parent.mjs";

/** The script ends by itself when it is told to; one that does not is killed. */
const patience = 14_000;

/**
 * @param {string} script its path from the top
 * @param {string[]} told what stands after it on the command line
 */
export function handOver(script, told) {
  const flags = ["--import", `${top}lib/start/node/paths.mjs`, top + script, ...told];
  // Where this process is killed the channel breaks, and the script stops by itself.
  const child = spawn(node, flags, { cwd: top, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  const leave = () => {
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), patience).unref();
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, leave);
  whenParentEnds(leave);
  child.on("error", () => refuse(`${node} cannot be run: remove node_modules and start again.`));
  child.on("exit", (code) => process.exit(code ?? 1));
}
