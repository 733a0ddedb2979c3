// The query of an address as a page is given it, turned back into what the filter reads.
import { parseTaskFilter, taskFilterQuery } from "./filter";

export type Search = Record<string, string | string[] | undefined>;

export const queryOf = (search: Search): URLSearchParams =>
  new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) =>
      [value ?? []].flat().map((each): [string, string] => [name, each]),
    ),
  );

/** Whether the address says the filter in its one form: a form also sends the fields that were left empty. */
export const isCanonical = (query: URLSearchParams): boolean =>
  query.toString() === taskFilterQuery(parseTaskFilter(query));
