// How a connection ends whose body is no longer wanted: the answer goes out, our side is closed, and what still comes is
// let go of for a while. A connection cut at once would take the answer from a browser that is still sending.
import type { IncomingMessage } from "node:http";

const restMs = 5_000;
const mostRests = 6;

/** Makes a connection that is to be closed wait for its sender: until that one ends, rests, or half a minute is over. */
export function linger(request: IncomingMessage): void {
  const { socket } = request;
  socket.destroySoon = () => {
    let before = socket.bytesRead;
    let rests = 0;
    socket.end();
    // Whoever began to read has stopped; from now on nobody keeps what comes.
    request.removeAllListeners("data").resume();
    const timer = setInterval(() => {
      rests += 1;
      if (socket.bytesRead === before || rests >= mostRests) socket.destroy();
      before = socket.bytesRead;
    }, restMs);
    socket.once("close", () => clearInterval(timer));
  };
}

/** Whether the request says that a body comes of which something may still be on its way. */
export const isStillComing = ({ headers, complete }: IncomingMessage): boolean =>
  !complete && (headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0);
