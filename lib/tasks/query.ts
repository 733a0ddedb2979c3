// The query of an address as a page is given it, turned back into what the filter reads.

export type Search = Record<string, string | string[] | undefined>;

export const queryOf = (search: Search): URLSearchParams =>
  new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) =>
      [value ?? []].flat().map((each): [string, string] => [name, each]),
    ),
  );
