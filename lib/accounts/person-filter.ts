// The filter of the list of people, and how it is written in an address.

export const personStates = ["active", "waiting", "inactive"] as const;
/** "waiting" is active and has not set a password yet. */
export type PersonState = (typeof personStates)[number];

export type PersonFilter = { text?: string; agency?: string; state?: PersonState };

type Search = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string =>
  typeof value === "string" ? value.trim().slice(0, 200) : "";

/** The filter in an address; values that are not known are left out. */
export function parsePersonFilter(search: Search): PersonFilter {
  const state = personStates.find((each) => each === search.state);
  return {
    ...(one(search.q) && { text: one(search.q) }),
    ...(one(search.agency) && { agency: one(search.agency).toLowerCase() }),
    ...(state && { state }),
  };
}

/** The address of the list with this filter. */
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
