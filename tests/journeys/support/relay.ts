// Relay between an app and its database, which a test can cut; the database behind it is really stopped and started.
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { freePort } from "@/prisma/embedded";

/** Always listens; connections go to `to.port`, or are cut where that is null. */
export async function relay(): Promise<{ port: number; to: { port: number | null }; close: () => void }> {
  const to: { port: number | null } = { port: null };
  const open = new Set<Socket>();
  const server = createServer((near) => {
    if (to.port === null) return near.destroy();
    const far = connect({ host: "127.0.0.1", port: to.port });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
    return undefined;
  });
  const port = await freePort();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const close = () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  return { port, to, close };
}
