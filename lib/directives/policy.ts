// Who may read the directives.
import type { Person } from "@/lib/people/person";

/** Everybody but the administrator (lib/README.md, who may do what). */
export const mayReadDirectives = (person: Person): boolean => person.role !== "ADMIN";
