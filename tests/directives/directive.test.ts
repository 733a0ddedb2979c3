import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hangsIn, type InTree, pathTo, quartersShown, treeOf } from "@/lib/directives/directive";

const resolution = { id: 39, parentId: null };
const programme = { id: 68, parentId: 39 };
const scheme = { id: 1, parentId: 68 };
const plan = { id: 181, parentId: 68 };
const regulation = { id: 137, parentId: null };
const all = [resolution, programme, scheme, plan, regulation];

describe("the tree of directives", () => {
  test("puts parents before their children and keeps the order of siblings", () => {
    expect(treeOf(all).map(({ directive, depth }) => [directive.id, depth])).toEqual([
      [39, 0],
      [68, 1],
      [1, 2],
      [181, 2],
      [137, 0],
    ]);
  });

  test("knows what hangs below each", () => {
    const within = new Map(treeOf(all).map((place) => [place.directive.id, [...place.within].toSorted()]));
    expect(within.get(39)).toEqual([1, 181, 39, 68]);
    expect(within.get(1)).toEqual([1]);
    const belongs = hangsIn(new Set([68, 1]));
    expect([68, 1, 39, null].map((directiveId) => belongs({ directiveId }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("names the way up, the topmost first", () => {
    expect(pathTo(all, scheme)).toEqual([resolution, programme]);
    expect(pathTo(all, regulation)).toEqual([]);
  });

  test("loses no directive and ends, whatever hangs below whatever", () => {
    const row = fc.record({ id: fc.nat({ max: 12 }), parentId: fc.option(fc.nat({ max: 12 })) });
    const rows = fc.uniqueArray(row, { selector: ({ id }) => id });
    fc.assert(
      fc.property(rows, (directives: InTree[]) => {
        const places = treeOf(directives);
        expect(places.map(({ directive }) => directive.id).toSorted()).toEqual(
          directives.map(({ id }) => id).toSorted(),
        );
        for (const each of directives) expect(pathTo(directives, each)).not.toContain(each);
      }),
    );
  });
});

test("a directive's page tells the running quarter, three before it and one after", () => {
  const quarters = [20241, 20233, 20232, 20231, 20234, 20242, 20243].map((id) => ({ id }));
  expect(quartersShown(quarters, 20241)).toEqual([20232, 20233, 20234, 20241, 20242]);
  expect(quartersShown(quarters, 20231)).toEqual([20231, 20232]);
  expect(quartersShown([], undefined)).toEqual([]);
});
