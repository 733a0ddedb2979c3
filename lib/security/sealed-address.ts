// Keyed hash of a network address for the log: equal addresses have equal hashes, and none can be read from its hash.
import { createHmac } from "node:crypto";
import { keyFor } from "@/lib/server/keys";

/** @param secret AUTH_SECRET: whoever knows it can check whether a line is of a certain address */
export const sealedAddress = (address: string, secret: string): string =>
  createHmac("sha256", keyFor("address", secret)).update(address).digest("base64url");
