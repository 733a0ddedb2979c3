// What is said of a task, of its entry in a quarter and of a part in it: each field once.
import { z } from "zod";
import { columnsIn, dictionary } from "@/lib/forms/fields/field";
import {
  dayField,
  fieldReadAs,
  lineField,
  neededTextField,
  openChoiceField,
  percentField,
  reasonField,
  shownField,
  textField,
  tickField,
} from "@/lib/forms/fields/kinds";
import { line as typedLine } from "@/lib/forms/typed";
import { contributionStates } from "./contribution";
import { entryStates } from "./standing";

export const origins = ["AGENCY_PLAN", "COMMITTEE", "MEETING"] as const;
export type Origin = (typeof origins)[number];

export const confidences = ["ON_TRACK", "AT_RISK", "OFF_TRACK"] as const;
export type Confidence = (typeof confidences)[number];

export const inCapitals = (typed: string): string => typed.trim().toUpperCase();

const between = /[\s,;:.+&/|]+/u;
const andWords = new Set(["VÀ", "AND", "UND"]);

/** "BTC; UBKT", "btc, ubkt", "BTC và UBKT" or each on a line of its own, as codes in their order, each once. */
export const codesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .normalize("NFC")
      .split(between)
      .map(inCapitals)
      .filter((word) => word && !andWords.has(word)),
  ),
];

const agencyCode = typedLine.transform(inCapitals);
const codes = z.string().default("").transform(codesIn);
const anyOrigin = z.enum(origins, "notUnderstood").default("AGENCY_PLAN");
const ofTask = { table: "task" } as const;
const ofEntry = { table: "entry" } as const;

/**
 * What a plan says of a task: agencies by their codes, the directive by its symbol,
 * the officer in charge by sign-in name or full name. What is wrong with a plan is judged
 * where it is known what a plan may name (wrongInPlan); so a row may be blank, and any day may be typed.
 */
export const planFields = dictionary("task", {
  code: shownField("code", { sheet: { place: 1, width: 18 } }),
  lead: fieldReadAs("agency", agencyCode, { sheet: { place: 4, width: 16 }, needed: true }),
  title: lineField({ longest: 500, sheet: { place: 2, width: 60 }, needed: true, ...ofTask }),
  deliverable: textField({ longest: 1000, sheet: { place: 3, width: 40 }, ...ofTask }),
  directive: fieldReadAs("directive", typedLine, { optional: true, sheet: { place: 5, width: 18 } }),
  origin: fieldReadAs("choice", anyOrigin, {
    values: origins,
    words: "tasks.list.origin",
    sheet: { place: 6, width: 24 },
    unknown: "originUnknown",
    ...ofTask,
  }),
  priority: tickField({ sheet: { place: 7, width: 18 }, unknown: "yesOrNo", ...ofTask }),
  due: fieldReadAs("day", typedLine, { sheet: { place: 8, width: 14 }, needed: true, unknown: "dayUnknown" }),
  coordinating: fieldReadAs("agencies", codes, { sheet: { place: 9, width: 26 } }),
  officer: fieldReadAs("person", typedLine, {
    optional: true,
    sheet: { place: 10, width: 22 },
    unknown: "officerUnknown",
  }),
  dueNote: shownField("shown", { sheet: { place: 11, width: 26 } }),
  originalDue: shownField("day", {}),
});

/** What a change of the plan writes; the parts of others are changed by themselves. */
export const plannable = [
  "title",
  "deliverable",
  "directive",
  "priority",
  "origin",
  "lead",
  "officer",
  "due",
] as const;

const helper = z
  .string()
  .regex(/^([A-Z][A-Z0-9]{1,19})?$/, "notUnderstood")
  .optional();

/** Why something is late, in the words of whoever is asked: of an entry as of a part. */
const delay = {
  delayReasonCode: reasonField(ofEntry),
  delayReason: textField(ofEntry),
  proposedSolution: textField(ofEntry),
} as const;

/** What an officer's report says of an entry, in the order in which it is told, and what others add to it. */
export const entryFields = dictionary("entry", {
  state: { kind: "shown", values: entryStates, words: "tasks.state", ...ofEntry },
  progress: percentField("progressRange", ofEntry),
  result: textField(ofEntry),
  confidence: openChoiceField(confidences, { words: "tasks.confidence", ...ofEntry }),
  ...delay,
  helpNeeded: textField(ofEntry),
  helpFrom: fieldReadAs("agency", helper, ofEntry),
  stateReason: textField(ofEntry),
  doneOn: shownField("day", {}),
  daysOverdue: shownField("number", {}),
  returnedRemark: shownField("shown", {}),
  takenBack: shownField("shown", {}),
  partAsked: shownField("shown", {}),
  partRemoved: shownField("shown", {}),
  evidenceAdded: shownField("shown", {}),
  evidenceRemoved: shownField("shown", {}),
});

/** The fields that an officer's report can change, in the order in which they are told. */
export const reportable = columnsIn(entryFields, "entry");
export type Reportable = (typeof reportable)[number];

const { delayReasonCode, delayReason, proposedSolution } = entryFields;

/** What is asked of another agency, and what that agency or the lead says of it. */
export const partFields = {
  ...dictionary("part", {
    agency: fieldReadAs("agency", agencyCode, {}),
    asked: neededTextField("askedMissing", {}),
    until: dayField({}),
    state: { kind: "shown", values: contributionStates, words: "tasks.part.state" },
    remark: textField({}),
  }),
  ...{ delayReasonCode, delayReason, proposedSolution },
} as const;
