/** The displayed name of a person: accounts of the demonstration have only a post. */
export const nameOf = (person: {
  fullName: string | null;
  post: string | null;
  signInName: string;
}): string => person.fullName ?? person.post ?? person.signInName;

export const personAddress = (signInName: string): string => `/people/${signInName}`;
