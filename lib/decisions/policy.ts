// Who may do what when a quarter is closed, and beneath its summary afterwards (rule 5; lib/README.md, who may do what).
import type { Person } from "@/lib/people/person";
import { mayReadTasks } from "@/lib/tasks/policy";

/** Who reads tasks may look at what is decided of them. */
export const mayReadClosing = mayReadTasks;

/** The Office decides each open entry, proposes the closing, and takes the proposal back. */
export const mayPropose = (person: Person): boolean => person.role === "OFFICE";

/** The chair answers the proposal: confirms it or sends it back. */
export const mayAnswer = (person: Person): boolean => person.role === "CHAIR";

/** Two different people close a quarter, also where the one who proposed has become the chair since. */
export const mayConfirmClosing = (person: Person, proposedById: number | null): boolean =>
  mayAnswer(person) && proposedById !== person.id;

/** The remark with which the chair sends a proposal back is for those who read the history of all. */
export const mayReadRemark = (person: Person): boolean =>
  person.role === "OFFICE" || person.role === "COMMITTEE" || person.role === "CHAIR";

/** Corrections beneath the summary of a closed quarter are the Office's. */
export const mayAddErratum = (person: Person): boolean => person.role === "OFFICE";
