/** What a person is called: accounts of the demonstration have a post alone. */
export const nameOf = (person: {
  fullName: string | null;
  post: string | null;
  signInName: string;
}): string => person.fullName ?? person.post ?? person.signInName;

export const personAddress = (signInName: string): string => `/people/${signInName}`;
