import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  carriedWays,
  parseTaskFilter,
  sorts,
  type TaskFilter,
  taskFilterQuery,
  tasksAddress,
} from "@/lib/list/filter";
import { isCanonical } from "@/lib/list/query";
import { origins } from "@/lib/tasks/fields";
import { standings } from "@/lib/tasks/standing";

const parse = (query: string): TaskFilter => parseTaskFilter(new URLSearchParams(query));

const code = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/);
const flag = fc.constant(true as const);
const filters: fc.Arbitrary<TaskFilter> = fc.record(
  {
    text: fc
      .string({ unit: "grapheme", maxLength: 250 })
      .map((text) => parse(new URLSearchParams({ q: text }).toString()).text ?? "x"),
    agency: code,
    standings: fc.subarray([...standings], { minLength: 1 }),
    directive: fc.oneof(code, fc.constant("none")),
    origin: fc.constantFrom(...origins),
    priority: flag,
    mine: flag,
    extended: flag,
    carried: fc.constantFrom(...carriedWays),
    atRisk: flag,
    silent: flag,
    sort: fc.constantFrom(...sorts),
    descending: flag,
    page: fc.integer({ min: 2, max: 99_999 }),
  },
  { requiredKeys: [] },
);

describe("a filter in an address", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parse(taskFilterQuery(filter))).toEqual(filter);
      }),
    );
  });

  test("reads anything, and writes what it has read as one and the same address", () => {
    const anything = fc.webQueryParameters();
    fc.assert(
      fc.property(anything, fc.string({ unit: "binary" }), (query, text) => {
        const typed = new URLSearchParams(query);
        typed.append("q", text);
        const written = taskFilterQuery(parseTaskFilter(typed));
        expect(taskFilterQuery(parse(written))).toBe(written);
      }),
    );
  });

  test("ignores what it does not understand", () => {
    expect(
      parse("state=constructor&carried=1&agency=BTC;&origin=x&key=yes&sort=__proto__&page=-1&directive=../x"),
    ).toEqual({});
  });

  test("knows completed and unfinished as names of two standings each", () => {
    expect(parse("state=completed").standings).toEqual(["completedOnTime", "completedLate"]);
    expect(parse("state=unfinished&state=open").standings).toEqual(["open", "overdue"]);
  });

  test("is canonical as it was written, and not with what a form sends of empty fields", () => {
    const canonical = (query: string) => isCanonical(new URLSearchParams(query));
    fc.assert(fc.property(filters, (filter) => canonical(taskFilterQuery(filter))));
    expect(canonical("")).toBe(true);
    for (const query of ["q=&agency=btc&directive=", "state=overdue&agency=btc", "state=unfinished"])
      expect(canonical(query), query).toBe(false);
  });

  test("holds no sign that a database refuses, and composes marks", () => {
    expect(parse("q=%00a%07b").text).toBe("a b");
    expect(parse(`q=${encodeURIComponent("Đường".normalize("NFD"))}`).text).toBe("Đường");
    expect(parse("q=%20%20").text).toBeUndefined();
  });

  test("stands in the address of the quarter's list", () => {
    expect(tasksAddress(20241)).toBe("/quarters/2024-q1/tasks");
    expect(tasksAddress(20241, { agency: "btc", standings: ["overdue"] })).toBe(
      "/quarters/2024-q1/tasks?agency=btc&state=overdue",
    );
  });
});
