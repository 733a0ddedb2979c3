// Reads a form with a file within limits of size and time, whatever its sender declares.

const aMinute = 60_000;

type Read = Buffer<ArrayBuffer> | "tooLarge" | "slow" | "unread";

/** Stops at the first byte beyond `most`. The rest is not read, and the connection is closed with the answer. */
async function bytesOf(body: ReadableStream<Uint8Array>, most: number, slow: Promise<"slow">): Promise<Read> {
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const next = await Promise.race([reader.read().catch(() => "unread" as const), slow]);
    if (typeof next === "string") return next;
    if (next.done) return Buffer.concat(pieces);
    size += next.value.byteLength;
    if (size > most) return "tooLarge";
    pieces.push(next.value);
  }
}

/**
 * The form; or why there is none: too large, too slow, or unreadable.
 * @param most bytes of the whole body, the parts around the file included
 * @param ms milliseconds for the whole body
 */
export async function readForm(
  { body, headers }: Request,
  most: number,
  ms: number = aMinute,
): Promise<FormData | Exclude<Read, Buffer>> {
  const type = headers.get("content-type") ?? "";
  if (!body || !type.startsWith("multipart/form-data")) return "unread";
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<"slow">((resolve) => {
    timer = setTimeout(() => resolve("slow"), ms);
  });
  const bytes = await bytesOf(body, most, slow).finally(() => clearTimeout(timer));
  if (typeof bytes === "string") return bytes;
  const form = new Response(bytes, { headers: { "content-type": type } }).formData();
  return form.catch(() => "unread" as const);
}
