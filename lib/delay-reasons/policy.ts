// Who may see how often each reason for delay was given, and who keeps the list (lib/README.md, who may do what).
import type { Person } from "@/lib/people/person";

/** Everybody who sees tasks reads the list. */
export const mayReadReasons = (person: Person): boolean => person.role !== "ADMIN";

/** The list is the Office's. */
export const mayKeepReasons = (person: Person): boolean => person.role === "OFFICE";
