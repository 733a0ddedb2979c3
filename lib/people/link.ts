// A link by which a person sets a password once: the secret goes into the address, only its hash into the database.
import { createHash, randomBytes } from "node:crypto";

export const hoursValid = 72;

export const hashOfLink = (secret: string): string => createHash("sha256").update(secret).digest("hex");

export function newLink(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashOfLink(secret) };
}

export const linkAddress = (secret: string): string => `/set-password?link=${secret}`;
