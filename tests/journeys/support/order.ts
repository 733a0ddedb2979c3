// The journeys in an order of chance, to show that none needs another one: JOURNEYS_ORDER names the order.
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** A project a file, in the order derived from `seed`; undefined leaves the order to Playwright. */
export function shuffled(seed: string | undefined): { name: string; testMatch: string }[] | undefined {
  if (!seed) return undefined;
  const place = (name: string) => createHash("sha256").update(`${seed} ${name}`).digest("hex");
  const files = readdirSync(join(import.meta.dirname, "..")).filter((name) => name.endsWith(".spec.ts"));
  return files
    .toSorted((one, other) => place(one).localeCompare(place(other)))
    .map((name) => ({ name: name.replace(".spec.ts", ""), testMatch: `**/${name}` }));
}
