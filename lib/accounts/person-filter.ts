// What the list of people can be narrowed to, and how that stands in an address.

export const personStates = ["active", "waiting", "inactive"] as const;
/** "waiting" is active and has not set a password yet. */
export type PersonState = (typeof personStates)[number];

export type PersonFilter = { text?: string; agency?: string; state?: PersonState };

type Search = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string =>
  typeof value === "string" ? value.trim().slice(0, 200) : "";

/** The filter that an address says; what it does not know is left out. */
export function parsePersonFilter(search: Search): PersonFilter {
  const state = personStates.find((each) => each === search.state);
  return {
    ...(one(search.q) && { text: one(search.q) }),
    ...(one(search.agency) && { agency: one(search.agency).toLowerCase() }),
    ...(state && { state }),
  };
}

export function peopleAddress({ text, agency, state }: PersonFilter = {}): string {
  const query = new URLSearchParams({
    ...(text && { q: text }),
    ...(agency && { agency }),
    ...(state && { state }),
  }).toString();
  return query ? `/people?${query}` : "/people";
}

export const stateOf = (person: { active: boolean; hasPassword: boolean }): PersonState =>
  person.active ? (person.hasPassword ? "active" : "waiting") : "inactive";
