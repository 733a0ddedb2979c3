// The summary's data as the JSON address returns it, and its counts under the names that pages use.
import type { Page } from "@playwright/test";
import type { Summary } from "@/lib/summary/summary";
import type { Counts } from "./figures";

export async function jsonOf(page: Page): Promise<Summary> {
  const answer = await page.request.get("/api/v1/quarters/2024-q1/summary");
  if (!answer.ok()) throw new Error(`The JSON address answered ${answer.status()}.`);
  return answer.json();
}

export const countsInJson = ({ counts, agencies }: Summary): Map<string, Counts> =>
  new Map<string, Counts>([
    ["quarter", counts],
    ...agencies.map((agency): [string, Counts] => [`agency:${agency.code.toLowerCase()}`, agency.counts]),
  ]);
