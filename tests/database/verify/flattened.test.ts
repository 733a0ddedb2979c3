// Definitions that PostgreSQL prints with more or fewer parentheses compare alike; those that mean something else do not.
import fc from "fast-check";
import { expect, test } from "vitest";
import { flattened } from "@/prisma/verify/flattened";
import { testDatabase } from "@/tests/support/database";
import { bendable } from "./bending";

test.each([
  ["CHECK ((((a) AND (b)) AND (c)))", "CHECK (((a) AND (b) AND (c)))"],
  ["((a) OR ((b) OR ((c) AND ((d) AND (e)))))", "((a) OR (b) OR ((c) AND (d) AND (e)))"],
  ["((a) AND (NOT ((b) AND (c))))", "((a) AND (NOT ((b) AND (c))))"],
  ["(((a) OR (b)) AND (c))", "(((a) OR (b)) AND (c))"],
  ["((a) AND f((b) AND (c)))", "((a) AND f((b) AND (c)))"],
  ["((a = ' AND ((') AND (b))", "((a = ' AND ((') AND (b))"],
  ['((" AND " = x) OR ((y) OR (z)))', '((" AND " = x) OR (y) OR (z))'],
  ["((a) AND (b)", "((a) AND (b)"],
])("%s", (text, expected) => {
  expect(flattened(text)).toBe(expected);
});

type Tree = { word: string; parts: Tree[] } | string;
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("p", "q", "r", "s"),
    fc.record({
      word: fc.constantFrom("AND", "OR"),
      parts: fc.array(tie("tree"), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));
const print = (each: Tree): string =>
  typeof each === "string" ? `(${each})` : `(${each.parts.map(print).join(` ${each.word} `)})`;
/** What the text means where these are true. */
const holds = (text: string, areTrue: string): boolean =>
  Boolean(
    new Function(
      `return ${text
        .replaceAll("AND", "&&")
        .replaceAll("OR", "||")
        .replaceAll(/[pqrs]/g, (name) => String(areTrue.includes(name)))}`,
    )(),
  );

test("a flattened text means the same, whatever it is", () => {
  const subsets = [
    "",
    "p",
    "q",
    "r",
    "s",
    "pq",
    "pr",
    "ps",
    "qr",
    "qs",
    "rs",
    "pqr",
    "pqs",
    "prs",
    "qrs",
    "pqrs",
  ];
  fc.assert(
    fc.property(tree, (each) => {
      const text = print(each);
      for (const areTrue of subsets) expect(holds(flattened(text), areTrue)).toBe(holds(text, areTrue));
    }),
  );
});

test("what PostgreSQL reads from its own print, as from a backup, is clean", async () => {
  await testDatabase();
  const { bends, foundAfter } = await bendable();
  const again = await bends<{ sql: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I; ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
       conrelid::regclass, conname, pg_get_constraintdef(oid)) AS sql
     FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace
     UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION ALL SELECT format('DROP TRIGGER %I ON %s; %s', tgname, tgrelid::regclass, pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT format('DROP INDEX %s; %s', indexrelid::regclass, pg_get_indexdef(indexrelid)) FROM pg_index i
       JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = 'public'::regnamespace
       WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u'))`,
    ({ sql }) => ({ sql, says: "" }),
  );
  expect(again.length).toBeGreaterThan(0);
  expect(await foundAfter(again.map(({ sql }) => sql).join(";\n"))).toEqual([]);
});
