// Turns the query that the framework passes to a page back into URLSearchParams, which the filter reads.
import { parseTaskFilter, taskFilterQuery } from "./filter";

export type Search = Record<string, string | string[] | undefined>;

export const queryOf = (search: Search): URLSearchParams =>
  new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) =>
      [value ?? []].flat().map((each): [string, string] => [name, each]),
    ),
  );

/** Whether the address writes the filter in its canonical form: a form also sends the fields that were left empty. */
export const isCanonical = (query: URLSearchParams): boolean =>
  query.toString() === taskFilterQuery(parseTaskFilter(query));
