// Section III of the summary: what the agencies ask for, and what they were answered.
import { daysBetween } from "@/lib/calendar/day";
import { requestCategories } from "@/lib/overview/board";
import type { RequestInSummary, Summary } from "@/lib/summary/summary";
import { type Block, paragraph, together } from "./document";
import { joined, type PaperWords } from "./words";

const withoutStop = (text: string): string => text.replace(/\.$/, "");

const isAnswered = ({ state, direction }: RequestInSummary): boolean =>
  state !== "SUBMITTED" || direction !== "";

function lineOf(request: RequestInSummary, { t, agency }: PaperWords): Block {
  const state = t(`requests.state.${request.state}`);
  const { direction } = request;
  const answer = direction ? t("requests.directed", { state, direction }) : state;
  const text = withoutStop(request.text);
  return paragraph(`- ${t("requests.line", { agency: agency(request.agency), text, state: answer })}.`);
}

const plainLineOf = ({ agency: code, text }: RequestInSummary, { t, agency }: PaperWords): Block =>
  paragraph(`- ${t("named", { name: agency(code), text: withoutStop(text) })}.`);

function waitingSentence({ requests, asOf }: Summary, { t }: PaperWords): string {
  const waiting = requests.filter(({ state }) => state === "SUBMITTED");
  if (waiting.length === 0) return t("requests.answered");
  const days = Math.max(...waiting.map(({ submittedOn }) => daysBetween(submittedOn, asOf)));
  return joined(t("requests.waiting", { waiting: waiting.length, days }));
}

export function requestBlocks(summary: Summary, words: PaperWords): Block[] {
  const { t } = words;
  const { requests } = summary;
  if (requests.length === 0) return [paragraph(t("requests.none"))];
  const counted = requestCategories
    .map((category) => ({ category, count: requests.filter((one) => one.category === category).length }))
    .filter(({ count }) => count > 0)
    .map(({ category, count }) => t("requests.category", { category: t(`category.${category}`), count }));
  const asked = t("requests.asked", { count: requests.length, categories: counted.join("; ") });
  const inOrder = requestCategories.flatMap((category) =>
    requests.filter((one) => one.category === category),
  );
  // Where none is answered, the sentence above the list has said so.
  const line = requests.some(isAnswered) ? lineOf : plainLineOf;
  return [
    ...together(joined(asked), waitingSentence(summary, words)),
    ...inOrder.map((request) => line(request, words)),
  ];
}
