// A request as bytes on a socket, for what no browser would send; and the memory that the app's process holds.
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";

export type Spoken = { status: number; headers: string; body: string };

const spoken = (text: string): Spoken => {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [line = "", ...headers] = head.split("\r\n");
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1] ?? 0),
    headers: headers.join("\n").toLowerCase(),
    body: rest.join("\r\n\r\n"),
  };
};

export type Line = { socket: Socket; said: () => Spoken; closed: Promise<unknown> };

/** Opens a line and says `text` on it; what comes back is there as it comes. */
export async function lineTo(origin: string, text: string | Buffer): Promise<Line> {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  const pieces: Buffer[] = [];
  socket.on("data", (piece: Buffer) => pieces.push(piece));
  socket.on("error", () => undefined);
  const closed = Promise.race([once(socket, "end"), once(socket, "close")]).catch(() => undefined);
  await once(socket, "connect");
  socket.write(text);
  return { socket, said: () => spoken(Buffer.concat(pieces).toString("utf8")), closed };
}

/** The head of a request, one header a line. */
export const headOf = (line: string, headers: Record<string, string>): string =>
  `${[`${line} HTTP/1.1`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join("\r\n")}\r\n\r\n`;

/** Says a whole request and waits for the whole answer. */
export async function speak(origin: string, text: string | Buffer): Promise<Spoken> {
  const line = await lineTo(origin, text);
  await line.closed;
  line.socket.destroy();
  return line.said();
}

/** Sends this many bytes, piece by piece, until all are sent or somebody answers. */
export async function sayUntilAnswered({ socket, said }: Line, bytes: Buffer): Promise<void> {
  const piece = 64 * 1024;
  for (let at = 0; at < bytes.length && said().status === 0 && !socket.destroyed; at += piece)
    if (!socket.write(bytes.subarray(at, at + piece)))
      await Promise.race([once(socket, "drain"), once(socket, "data"), once(socket, "close")]).catch(
        () => undefined,
      );
}

/** Whether this system reports the memory of a process. */
export const tellsMemory: boolean = existsSync("/proc/self/status");

/** The memory that a process holds, in MiB. */
export const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
