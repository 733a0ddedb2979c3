// What nobody can guess, for scripts and styles of one answer.
import { randomBytes } from "node:crypto";

/** 16 random bytes, another one for each answer. */
export const newNonce = (): string => randomBytes(16).toString("base64");
