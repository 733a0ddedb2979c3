// The app as a program: the framework behind our gate. `next start` would answer much before a word of ours is heard.
import { once } from "node:events";
import { createServer } from "node:http";
import next from "next";
import { settings } from "@/lib/server/env";
import { answerUnreadable } from "./unreadable.ts";

const { host, port, development } = settings();
/** Listening on every address is not an address to ask at. */
const near = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
// Where the framework asks itself for the page that a submission leads to; `next start` sets it in the same way.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${near.includes(":") ? `[${near}]` : near}:${port}`;

const app = next({ dev: development, dir: process.cwd(), hostname: near, port });
await app.prepare();
const { gate } = await import("./gate.ts");
const receive = gate(app.getRequestHandler());

const aMinute = 60_000;
const server = createServer(
  {
    // A whole request, its body included; a slower sender gets an answer that says so.
    requestTimeout: aMinute,
    headersTimeout: aMinute / 2,
    connectionsCheckingInterval: 5_000,
    requireHostHeader: false,
    // The development server announces changed files to an open page by this connection; the framework listens there
    // itself.
    shouldUpgradeCallback: () => development,
  },
  receive,
);
// A client that asks before sending its body is judged first; one that may go on does so after a moment by itself.
server.on("checkContinue", receive);
server.on("checkExpectation", receive);
server.on("connect", (_request, socket) => {
  // Such a line is no longer the server's to end: what comes on it is let go, and so is the line.
  socket.on("error", () => undefined);
  answerUnreadable(socket, "method");
  socket.resume();
  setTimeout(() => socket.destroy(), 5_000).unref();
});
server.on("clientError", (error, socket) => answerUnreadable(socket, error));

async function end(): Promise<void> {
  server.close();
  // Who still sends or reads is waited for, but not longer than the start itself waits.
  setTimeout(() => server.closeAllConnections(), 3_000).unref();
  await once(server, "close");
  await app.close();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end());

server.listen(port, host);
await once(server, "listening");
