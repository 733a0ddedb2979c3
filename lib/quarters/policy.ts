// Who may see quarters at all.
import type { Person } from "@/lib/people/person";

/** Everybody but the administrator (domain.md, who may do what). */
export const mayReadQuarters = (person: Person): boolean => person.role !== "ADMIN";
