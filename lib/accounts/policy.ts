// Who may do what with people: everybody with the own account, the administrator with all (lib/README.md, who may do what).
import type { Person } from "@/lib/people/person";

export const mayManagePeople = (person: Person): boolean => person.role === "ADMIN";
