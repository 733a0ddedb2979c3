// A link by which a person sets a password once: the secret goes into the address, only its hash into the database.
import { createHash, randomBytes } from "node:crypto";
import { sealed } from "@/lib/server/keys";

export const hoursValid = 72;

export const hashOfLink = (secret: string): string => createHash("sha256").update(secret).digest("hex");

export function newLink(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashOfLink(secret) };
}

/**
 * The secret of the link that a submission of the administrator gives: computed from the submission, so that the same submission twice
 * gives the same link, and nobody has to keep what only its hash may be kept of.
 */
export const secretOfSubmission = (administrator: number, key: string): string =>
  sealed("link", `${administrator} ${key}`);

export const linkAddress = (secret: string): string => `/set-password?link=${secret}`;
