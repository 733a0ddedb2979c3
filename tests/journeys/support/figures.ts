// The figures that a page shows, and the rows that they open.
import type { Page } from "@playwright/test";

export type Counts = Record<string, number>;

/** Every marked count of a page, by what it is a count of; the same count twice with two values is an error. */
export async function countsOn(page: Page): Promise<Map<string, Counts>> {
  const marks = await page.locator("[data-count]").evaluateAll((elements) =>
    elements.map((element) => ({
      scope: element.getAttribute("data-scope") ?? "",
      count: element.getAttribute("data-count") ?? "",
      value: Number(element.textContent),
    })),
  );
  const found = new Map<string, Counts>();
  for (const { scope, count, value } of marks) {
    const counts = found.get(scope) ?? {};
    if (count in counts && counts[count] !== value)
      throw new Error(`${scope} says ${counts[count]} and ${value} for ${count} on ${page.url()}`);
    counts[count] = value;
    found.set(scope, counts);
  }
  return found;
}

type Figure = { text: string; says: number; address: string };

/** "18 of 25" counts 25 rows; of any other words the first number is the one that is counted. */
const saidBy = (text: string): number =>
  Number(
    /^\d+ of (\d+)$/.exec(text)?.[1] ?? /\d+/.exec(text)?.[0] ?? (/^one\b/i.test(text) ? 1 : Number.NaN),
  );

/** Every link of the page's main part that states a number and leads to rows, once for each number and address. */
export async function figuresOn(page: Page): Promise<Figure[]> {
  const links = await page.locator("main a").evaluateAll((elements) =>
    elements
      .filter((element): element is HTMLAnchorElement => element instanceof HTMLAnchorElement)
      .filter(({ href }) => !/\/tasks\/|\.(csv|pdf)|\/directives\//.test(href))
      .map(({ href, textContent }) => ({
        text: (textContent ?? "").replaceAll("\u00a0", " ").trim(),
        address: href,
      })),
  );
  const figures = links.map((link) => ({ ...link, says: saidBy(link.text) }));
  const counting = figures.filter(({ says, text }) => !Number.isNaN(says) && !/^Q\d/.test(text));
  return [...new Map(counting.map((each) => [`${each.says} ${each.address}`, each])).values()];
}

/** How many rows each of the addresses shows, read as a browser reads them; what is in `known` is not asked again. */
export async function rowsBehind(
  page: Page,
  addresses: string[],
  known: Map<string, number>,
): Promise<(number | undefined)[]> {
  const unknown = addresses.filter((address) => !known.has(address));
  const found = await countRows(page, unknown);
  for (const [index, address] of unknown.entries()) known.set(address, found[index] ?? -1);
  return addresses.map((address) => known.get(address));
}

const countRows = (page: Page, addresses: string[]): Promise<number[]> =>
  page.evaluate(async (wanted) => {
    const documents = new Map<string, Document>();
    const open = async (address: string) => {
      const [path = ""] = address.split("#");
      const known = documents.get(path);
      if (known) return known;
      const answer = await fetch(path);
      const read = new DOMParser().parseFromString(await answer.text(), "text/html");
      documents.set(path, read);
      return read;
    };
    /** A section holds its rows; those of a group follow its head up to the next head. */
    const held = (place: Element | null): number => {
      if (!place) return -1;
      if (place.matches("section"))
        return place.querySelectorAll("li").length || place.querySelectorAll("tbody tr").length;
      let count = 0;
      let next = place.nextElementSibling;
      for (; next && !next.matches(".group-head"); next = next.nextElementSibling)
        count += next.matches("details, p") ? 1 : next.querySelectorAll(":scope > :is(li, details)").length;
      return count;
    };
    const rows = [];
    for (const address of wanted) {
      const read = await open(address);
      const isList = new URL(address).pathname.endsWith("/tasks");
      const place = read.getElementById(new URL(address).hash.slice(1) || "parts");
      rows.push(isList ? read.querySelectorAll("main tbody tr[id]").length : held(place));
    }
    return rows;
  }, addresses);
