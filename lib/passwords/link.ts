// One-time link by which a person sets a password: the secret goes into the address, only its hash into the database.
import { createHash, randomBytes } from "node:crypto";
import { sealed } from "@/lib/server/keys";

export const hoursValid = 72;

export const hashOfLink = (secret: string): string => createHash("sha256").update(secret).digest("hex");

export function newLink(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashOfLink(secret) };
}

/**
 * The secret of the link that a submission of the administrator makes: computed from the submission's key, so that the
 * same submission twice returns the same link although only its hash is stored.
 */
export const secretOfSubmission = (administrator: number, key: string): string =>
  sealed("link", `${administrator} ${key}`);

export const linkAddress = (secret: string): string => `/set-password?link=${secret}`;
