// Who somebody is to the rules: role and agency, with an agency exactly where the role needs one.

const agencyRoles = ["STAFF", "HEAD", "OFFICE"] as const;
const committeeRoles = ["COMMITTEE", "CHAIR", "ADMIN"] as const;

export const roles = [...agencyRoles, ...committeeRoles] as const;

export type AgencyRole = (typeof agencyRoles)[number];
type CommitteeRole = (typeof committeeRoles)[number];
export type Role = AgencyRole | CommitteeRole;

export type AgencyOfPerson = { id: number; code: string; nameVi: string; nameEn: string; nameDe: string };

type Known = {
  id: number;
  signInName: string;
  fullName: string | null;
  post: string | null;
  /** The language the person chose, where one was chosen. */
  language: string | null;
};

type OfficerOfAgency = Known & { role: AgencyRole; agency: AgencyOfPerson };
type PersonOfCommittee = Known & { role: CommitteeRole; agency: null };
export type Person = OfficerOfAgency | PersonOfCommittee;

export const isAgencyRole = (role: Role): role is AgencyRole => agencyRoles.some((each) => each === role);

/** Whether the person's agency is the one with this id; nobody without an agency leads anything. */
export const isOf = (person: Person, agencyId: number): boolean => person.agency?.id === agencyId;
