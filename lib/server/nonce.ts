// Nonces of the content security policy, for scripts and styles of one response.
import { randomBytes } from "node:crypto";

/** 16 random bytes in base64, new for each response. */
export const newNonce = (): string => randomBytes(16).toString("base64");
