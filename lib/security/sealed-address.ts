// An address of the net as the log writes it: the same address is the same word, and the word alone leads to none.
import { createHmac } from "node:crypto";
import { keyFor } from "@/lib/server/keys";

/** @param secret AUTH_SECRET: who knows it can tell whether a line is of a certain address */
export const sealedAddress = (address: string, secret: string): string =>
  createHmac("sha256", keyFor("address", secret)).update(address).digest("base64url");
