// Who may see what of a quarter's summary.
import type { Person } from "@/lib/people/person";

/** Everybody sees a meeting once it is concluded; a draft only the Office and the committee (domain.md). */
export const mayReadDraftMeetings = (person: Person): boolean =>
  person.role === "OFFICE" || person.role === "COMMITTEE" || person.role === "CHAIR";
