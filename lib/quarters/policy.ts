// Who may see quarters, and who may govern them.
import type { Person } from "@/lib/people/person";

/** Everybody but the administrator (lib/README.md, who may do what). */
export const mayReadQuarters = (person: Person): boolean => person.role !== "ADMIN";

/**
 * Quarters are planned and moved by the Office; proposing and confirming a closing are in lib/decisions/policy.ts.
 */
export const mayGovernQuarters = (person: Person): boolean => person.role === "OFFICE";
