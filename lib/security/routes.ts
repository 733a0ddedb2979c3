// Which page an address belongs to, as the folders of app/ name it: the address itself may contain typed text.
import { readdirSync } from "node:fs";

const isPlace = /(^|[/\\])(page|route)\.tsx?$/;

const open = (pattern: readonly string[]): number => pattern.filter((each) => each.startsWith("[")).length;

let known: string[][] | undefined;

/** The segments of every page and route; "[quarter]" matches any one segment. */
function patterns(): string[][] {
  known ??= readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((path) => isPlace.test(path))
    .map((path) => path.split(/[/\\]/).slice(0, -1))
    // A name before any name: "/people/new" is no person.
    .toSorted((a, b) => open(a) - open(b));
  return known;
}

const fits = (pattern: string, segment: string | undefined): boolean =>
  segment !== undefined && (pattern.startsWith("[") || pattern === segment);

const isAt = (pattern: readonly string[], segments: readonly string[]): boolean =>
  segments.length === pattern.length && pattern.every((each, place) => fits(each, segments[place]));

/** "/quarters/[quarter]/tasks" of "/quarters/2024-q1/tasks?q=…"; "other" of what is no address of ours. */
export function routeOf(address: string): string {
  const [path = ""] = address.split(/[?#]/);
  const segments = path.split("/").filter((each) => each !== "");
  const found = patterns().find((pattern) => isAt(pattern, segments));
  return found ? `/${found.join("/")}` : "other";
}
