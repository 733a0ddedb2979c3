// Submissions as fast-check generates them: who submits what, on which version, with which words. Numbers choose among
// what is there.
import fc from "fast-check";

const pick = fc.nat(999);
const often = <T>(usual: T, other: T) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constant(other) });

const common = {
  /** The right person, or some other one. */
  who: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: pick }),
  stale: often(false, true),
  /** The button is submitted twice. */
  twice: often(false, true),
};
const states = ["NOT_STARTED", "IN_PROGRESS", "REPORTED", "COMPLETED", "SUSPENDED", "DROPPED"] as const;
const partStates = [
  "ASKED",
  "ACCEPTED",
  "DECLINED",
  "DELIVERED",
  "ACKNOWLEDGED",
  "RETURNED",
  "NOT_NEEDED",
] as const;

const word = fc.record({
  to: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("IN_PROGRESS" as const, "REPORTED" as const) },
    { weight: 1, arbitrary: fc.constantFrom(...states) },
  ),
  progress: fc.integer({ min: 0, max: 100 }),
  result: often("Report 7", ""),
  reasonCode: fc.oneof(
    { weight: 8, arbitrary: fc.constant("staff") },
    { weight: 1, arbitrary: fc.constantFrom(null, "nonsense") },
  ),
  reason: often("One is ill.", ""),
  solution: often("Two help.", ""),
  stateReason: often("The basis fell away.", ""),
});
const remark = often("The table is missing.", "");
/** Of the running quarter mostly; which one that is, is known when it is submitted. */
const of = {
  quarter: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(3) }),
};
const onEntry = { ...common, entry: pick };
const onPart = { ...common, part: pick, remark };
const onQuarter = { ...common, ...of };
const partTo = (...usual: ("ACCEPTED" | "DELIVERED" | "ACKNOWLEDGED" | "RETURNED")[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...partStates) },
  );
const is = <K extends string>(kind: K) => fc.constant(kind);

const closingStep = fc.constantFrom(
  "propose" as const,
  "takeBack" as const,
  "sendBack" as const,
  "close" as const,
);
const weighted = [
  { weight: 14, arbitrary: fc.record({ kind: is("report"), ...onEntry, word }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: is("confirm"), ...onEntry, received: fc.boolean(), word: remark }),
  },
  { weight: 2, arbitrary: fc.record({ kind: is("unreport"), ...onEntry }) },
  { weight: 1, arbitrary: fc.record({ kind: is("unask"), ...onEntry }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: is("giveBack"), ...onEntry, remark: fc.constant("Which communes?") }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: is("ask"), ...onEntry, days: fc.integer({ min: -3, max: 60 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: is("answer"), ...onEntry, agreed: fc.boolean(), remark }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: is("answerPart"),
      ...onPart,
      to: partTo("ACCEPTED", "DELIVERED"),
      explained: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: is("receivePart"), ...onPart, to: partTo("ACKNOWLEDGED", "RETURNED") }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: is("plan"), ...common, quarter: fc.integer({ min: 2, max: 7 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: is("move"),
      ...onQuarter,
      to: fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            "PLANNING" as const,
            "OPEN" as const,
            "REPORTING" as const,
            "CLOSED" as const,
          ),
        },
      ),
      reason: remark,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: is("submit"), ...onQuarter, agency: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: is("withdraw"), ...onQuarter, agency: pick }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: is("decide"),
      ...onQuarter,
      entry: pick,
      carry: fc.boolean(),
      days: fc.integer({ min: -20, max: 90 }),
      reason: remark,
      chosen: fc.boolean(),
      rest: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: is("closing"),
      ...onQuarter,
      step: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: closingStep }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: is("wait"), days: fc.integer({ min: 1, max: 20 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: is("again"), submission: pick }) },
] as const;

const submission = fc.oneof(...weighted);
export type Submission = typeof submission extends fc.Arbitrary<infer P> ? P : never;
export type Of<K extends Submission["kind"]> = Extract<Submission, { kind: K }>;

export const start = fc.record({
  day: fc.constantFrom("2024-04-18", "2024-04-25", "2024-05-03"),
  first: fc.constantFrom("PLANNING" as const, "OPEN" as const, "REPORTING" as const, "REPORTING" as const),
  second: fc.constantFrom("PLANNING" as const, "PLANNING" as const, "OPEN" as const),
});

/** How many submissions a run has. */
const length = 50;
export const presses = fc.array(submission, { minLength: length, maxLength: length });
