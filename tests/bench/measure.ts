// Measures one address: load by autocannon, size on the wire, statements of the database.
import { request } from "node:http";
import autocannon from "autocannon";

export type Speed = { perSecond: number; p50: number; p95: number; failed: number };

const percentile = (sorted: number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;

/** Requests per second and milliseconds at this many connections, over `seconds`. */
export async function speed(
  url: string,
  cookie: string,
  connections: number,
  seconds: number,
): Promise<Speed> {
  const times: number[] = [];
  let failed = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { cookie },
    setupClient(client) {
      client.on("response", (status, _bytes, time) => {
        if (status === 200) times.push(time);
        else failed += 1;
      });
    },
  });
  times.sort((a, b) => a - b);
  return {
    perSecond: Math.round(times.length / result.duration),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    failed: failed + result.errors,
  };
}

/** The bytes of an answer as they travel, with or without gzip. */
export function bytes(url: string, cookie: string, gzip: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, ...(gzip ? { "accept-encoding": "gzip" } : { "accept-encoding": "identity" }) };
    request(url, { headers }, (answer) => {
      let count = 0;
      answer.on("data", (part: Buffer) => {
        count += part.length;
      });
      answer.on("end", () => resolve(count));
    })
      .on("error", reject)
      .end();
  });
}

/** Scripts and style sheets that a page names for a browser of today, each once. */
export const assetsOf = (html: string): string[] => [
  ...new Set(
    [
      ...html
        .replace(/<script[^>]*nomodule[^>]*>/gi, "")
        .matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.(?:js|css)[^"]*)"/g),
    ].map(([, path]) => path ?? ""),
  ),
];
