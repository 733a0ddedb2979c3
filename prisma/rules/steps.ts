// Rule 1 and 4: which state leads to which, by the kind of step. The only place where the steps are written: lib asks these
// constants, the migration writes them into the tables allowed_…_step, and the triggers ask those tables.

/** By kind of step: from each state, the states it may lead to. */
type Steps = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Of an entry: the lead agency reports and takes its report back, the confirmer confirms and returns. */
export const entrySteps = {
  report: {
    NOT_STARTED: ["IN_PROGRESS", "SUSPENDED", "DROPPED"],
    IN_PROGRESS: ["REPORTED", "SUSPENDED", "DROPPED"],
    SUSPENDED: ["IN_PROGRESS", "DROPPED"],
  },
  confirm: { REPORTED: ["COMPLETED"] },
  return: { REPORTED: ["IN_PROGRESS"], COMPLETED: ["IN_PROGRESS"] },
  takeBack: { REPORTED: ["IN_PROGRESS"] },
} as const satisfies Steps;

/**
 * Of a coordinating agency's part: the agency that was asked answers, the lead receives what was delivered. A part that is
 * still open is settled when its task ends, and opens again when the task is returned.
 */
export const partSteps = {
  answer: {
    ASKED: ["ACCEPTED", "DELIVERED", "DECLINED"],
    ACCEPTED: ["DELIVERED", "DECLINED"],
    RETURNED: ["DELIVERED"],
  },
  receive: { DELIVERED: ["ACKNOWLEDGED", "RETURNED"] },
  settle: {
    ASKED: ["ACKNOWLEDGED", "NOT_NEEDED"],
    ACCEPTED: ["ACKNOWLEDGED", "NOT_NEEDED"],
    RETURNED: ["ACKNOWLEDGED", "NOT_NEEDED"],
  },
  reopen: { NOT_NEEDED: ["ASKED", "ACCEPTED", "RETURNED"] },
} as const satisfies Steps;

/** Of a quarter: the Office moves it on and back, the chair closes it. */
export const quarterSteps = {
  forward: { PLANNING: ["OPEN"], OPEN: ["REPORTING"] },
  back: { OPEN: ["PLANNING"], REPORTING: ["OPEN"] },
  close: { REPORTING: ["CLOSED"] },
} as const satisfies Steps;

/** For each of the states, those to which this kind of step leads from it; none where no such step begins there. */
export const stepsByState = <S extends string>(
  states: readonly S[],
  steps: Readonly<Partial<Record<S, readonly S[]>>>,
): Record<S, readonly S[]> =>
  Object.fromEntries(states.map((state) => [state, steps[state] ?? []])) as Record<S, readonly S[]>;

const tables = {
  allowed_entry_step: entrySteps,
  allowed_part_step: partSteps,
  allowed_quarter_step: quarterSteps,
} satisfies Record<string, Steps>;

/** The tables of steps with their rows, as [kind, from, to]. */
export const stepTables: readonly { table: string; rows: readonly [string, string, string][] }[] =
  Object.entries(tables).map(([table, steps]: [string, Steps]) => ({
    table,
    rows: Object.entries(steps).flatMap(([kind, from]) =>
      Object.entries(from).flatMap(([state, to]) =>
        to.map((each): [string, string, string] => [kind, state, each]),
      ),
    ),
  }));
