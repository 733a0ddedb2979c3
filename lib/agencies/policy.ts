// Who may keep the register of agencies: the administrator (lib/README.md, who may do what). Everybody may know them.
import type { Person } from "@/lib/people/person";

export const mayManageAgencies = (person: Person): boolean => person.role === "ADMIN";
