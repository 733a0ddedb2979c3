// The first step of npm start, dev and test: installs what is missing, and hands over to a script under the Node of the
// packages: node lib/start/launch.mjs <script from the top> [what the script is told]
import { handOver } from "./node/hand-over.mjs";
import { install } from "./node/install.mjs";

const [script = "", ...told] = process.argv.slice(2);
await install();
handOver(script, told);
