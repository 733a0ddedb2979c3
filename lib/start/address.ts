// npm run address -- 203.0.113.7: the word by which the log for security calls this address.

import { clientAddress } from "@/lib/security/client-address";
import { sealedAddress } from "@/lib/security/sealed-address";
import { settings } from "@/lib/server/env";
import { Unstartable } from "@/prisma/unstartable";
import { keptSecret } from "./first.ts";

try {
  const [asked = ""] = process.argv.slice(2);
  const address = clientAddress(new Headers({ "x-forwarded-for": asked }), true);
  if (!address) throw new Unstartable("Name an address: npm run address -- 203.0.113.7");
  const set = settings();
  process.stdout.write(`${sealedAddress(address, set.authSecret ?? keptSecret(set))}\n`);
} catch (error) {
  if (!(error instanceof Unstartable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
