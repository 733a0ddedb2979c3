// The journeys in an order of chance, to show that none needs another one: JOURNEYS_ORDER names the order.
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";

/** A project a file, in the order derived from `seed`; undefined leaves the order to Playwright. */
export function shuffled(seed: string | undefined): { name: string; testMatch: string }[] | undefined {
  if (!seed) return undefined;
  const place = (name: string) => createHash("sha256").update(`${seed} ${name}`).digest("hex");
  const all = readdirSync(join(import.meta.dirname, ".."), { recursive: true, encoding: "utf8" });
  return all
    .filter((name) => name.endsWith(".spec.ts"))
    .toSorted((one, other) => place(one).localeCompare(place(other)))
    .map((name) => ({ name: basename(name, ".spec.ts"), testMatch: `**/${name}` }));
}
