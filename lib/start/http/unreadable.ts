// The answer to bytes that are no HTTP request, so that no handler runs: in plain text, and with our headers.
import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type Reason, refusalSentence } from "@/lib/guard/refusal-page";
import { defaultLanguage } from "@/lib/language/language";
import { environment } from "@/lib/server/env";
import { policyOfAnswers, securityHeaders } from "@/lib/server/headers";
import { requestIdHeader } from "@/lib/server/log";

const told: Record<string, { status: number; reason: Reason }> = {
  method: { status: 405, reason: "method" },
  HPE_INVALID_METHOD: { status: 405, reason: "method" },
  HPE_HEADER_OVERFLOW: { status: 431, reason: "address" },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: "slow" },
};

const codeOf = (error: unknown): string =>
  typeof error === "string" ? error : error instanceof Error && "code" in error ? String(error.code) : "";

/** Nothing is known of the reader but that it is no browser, or a broken one. */
export function answerUnreadable(socket: Duplex, error: unknown): void {
  const code = codeOf(error);
  const answered = "_httpMessage" in socket && socket._httpMessage !== null;
  if (code === "ECONNRESET" || !socket.writable || answered) {
    socket.destroy();
    return;
  }
  const { status, reason } = told[code] ?? { status: 400, reason: "unread" };
  const text = refusalSentence(reason, defaultLanguage);
  const headers = {
    ...securityHeaders(environment().appUrl.startsWith("https:")),
    "content-security-policy": policyOfAnswers,
    [requestIdHeader]: randomUUID(),
    "content-type": "text/plain; charset=utf-8",
    "content-length": String(Buffer.byteLength(text)),
    "cache-control": "no-store",
    connection: "close",
    ...(status === 405 && { allow: "GET, HEAD, POST" }),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("\r\n")}\r\n\r\n${text}`);
}
