// What a directive is, and the one tree that directives form: which hang below which, in the order of printing.
import type { Day } from "@/lib/calendar/day";

export const directiveKinds = [
  "RESOLUTION",
  "DIRECTIVE",
  "REGULATION",
  "CONCLUSION",
  "PROGRAMME",
  "PLAN",
  "SCHEME",
  "WORKING_REGULATIONS",
  "CLAUSE",
] as const;
type DirectiveKind = (typeof directiveKinds)[number];

/** What a row must carry to have its place in the tree. */
export type InTree = { id: number; parentId: number | null };

export type DirectiveName = InTree & {
  slug: string;
  symbol: string;
  titleVi: string;
  titleEn: string;
  titleDe: string;
};

export type Directive = DirectiveName & {
  kind: DirectiveKind;
  issuerVi: string;
  issuerEn: string;
  issuerDe: string;
  /** As the directive is quoted; a remark says where the document itself bears another day. */
  issuedOn: Day | null;
  remarkVi: string | null;
  remarkEn: string | null;
  remarkDe: string | null;
  supersededById: number | null;
};

/** A directive at its depth, with the ids of itself and of all that hang below it. */
export type Placed<D extends InTree> = { directive: D; depth: number; within: ReadonlySet<number> };

/**
 * Parents before their children; siblings keep the order in which they came. A directive whose parent is not among
 * them, or that hangs below itself, is shown as a root, so that none is ever lost from the page.
 */
export function treeOf<D extends InTree>(directives: readonly D[]): Placed<D>[] {
  const children = Map.groupBy(directives, (each) => each.parentId);
  const ids = new Set(directives.map((each) => each.id));
  const placed = new Set<number>();

  const walk = (directive: D, depth: number): Placed<D>[] => {
    if (placed.has(directive.id)) return [];
    placed.add(directive.id);
    const below = (children.get(directive.id) ?? []).flatMap((child) => walk(child, depth + 1));
    return [
      { directive, depth, within: new Set([directive.id, ...below.map((each) => each.directive.id)]) },
      ...below,
    ];
  };
  const roots = directives.filter((each) => each.parentId === null || !ids.has(each.parentId));
  return [...roots.flatMap((root) => walk(root, 0)), ...directives.flatMap((each) => walk(each, 0))];
}

/** Whether a group counted by directive belongs to a place in the tree. */
export const hangsIn =
  (within: ReadonlySet<number>) =>
  (group: { directiveId: number | null }): boolean =>
    group.directiveId !== null && within.has(group.directiveId);

/** The directives above this one, the topmost first. */
export function pathTo<D extends InTree>(directives: readonly D[], directive: D): D[] {
  const byId = new Map(directives.map((each) => [each.id, each]));
  const path: D[] = [];
  let above = directive.parentId === null ? undefined : byId.get(directive.parentId);
  while (above && above !== directive && !path.includes(above)) {
    path.unshift(above);
    above = above.parentId === null ? undefined : byId.get(above.parentId);
  }
  return path;
}

/** The quarters that a directive's page shows: the one that runs, the three before it and the one after. */
export function quartersShown(quarters: readonly { id: number }[], current: number | undefined): number[] {
  const ids = quarters.map(({ id }) => id).toSorted((a, b) => a - b);
  const at = ids.indexOf(current ?? 0);
  return at < 0 ? [] : ids.slice(Math.max(0, at - 3), at + 2);
}
