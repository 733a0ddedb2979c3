// npm start: installs what is missing and hands over to serve.ts under the Node of the packages.
import { handOver } from "./hand-over.mjs";
import { install } from "./install.mjs";

await install();
handOver("serve.ts");
