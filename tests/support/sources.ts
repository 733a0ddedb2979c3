// The sources as the architecture test reads them: each file with its text and its imports.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";

export const top = join(import.meta.dirname, "..", "..");
export const rooms = ["app", "components", "lib", "prisma", "tests"] as const;

export type File = { path: string; text: string; imports: { from: string; typeOnly: boolean }[] };

export const files: File[] = [...rooms, ""].flatMap((room) => {
  const entries = readdirSync(join(top, room), { recursive: room !== "", withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(top, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith("prisma/generated/") && !path.endsWith(".d.ts"))
    .map((path) => {
      const text = readFileSync(join(top, path), "utf8");
      return { path, text, imports: importsOf(path, text) };
    });
});

function importsOf(path: string, text: string): File["imports"] {
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^;"]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...found].map(([, type, from, bare, dynamic]) => ({
    from: resolved(path, from ?? bare ?? dynamic ?? ""),
    typeOnly: Boolean(type),
  }));
}

/** "./x" beside a file and "@/lib/x" as one form: "lib/x". A package keeps its name. */
function resolved(path: string, from: string): string {
  if (from.startsWith("./")) return posix.join(dirname(path), from).replace(/\.tsx?$/, "");
  return from.startsWith("@/") ? from.slice(2).replace(/\.tsx?$/, "") : from;
}

/** Every chain of imports that ends where it began. */
export function circles(graph: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const chain: string[] = [];
  const closed: string[] = [];
  const walk = (file: string): void => {
    if (chain.includes(file)) closed.push([...chain.slice(chain.indexOf(file)), file].join(" → "));
    if (done.has(file) || chain.includes(file)) return;
    chain.push(file);
    for (const next of graph.get(file) ?? []) walk(next);
    chain.pop();
    done.add(file);
  };
  for (const file of graph.keys()) walk(file);
  return closed;
}
