// Every "no" has its sentence: whatever a schema, a rule or the database refuses by is a key of the messages.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { readerOf } from "@/lib/forms/reading";
import { en } from "@/lib/language/messages/en";
import { refusedBy } from "@/lib/server/database-errors";
import { files } from "@/tests/support/sources";

/** A message as passed to a schema: `z.string("x")`, `.min(1, "x")`, `message: "x"`. */
const given = [
  /\bz\.(?:coerce\.)?(?:string|number|boolean)\("(\w+)"\)/g,
  /\.(?:min|max|int|length|regex|refine|gte|lte|multipleOf|nonempty)\((?:[^()"]*,\s*)?"(\w+)"\)/g,
  /\bmessage: "(\w+)"/g,
];

const inSchemas = files
  .filter(({ path, text }) => path.startsWith("lib/") && text.includes('from "zod"'))
  .flatMap(({ path, text }) =>
    given.flatMap((form) => [...text.matchAll(form)].map(([, message = ""]) => ({ path, message }))),
  );

test("what a schema says of a field is a sentence", () => {
  expect(inSchemas.length).toBeGreaterThan(40);
  expect(inSchemas.filter(({ message }) => !Object.hasOwn(en.errors, message))).toEqual([]);
});

test("a field of which a schema says nothing of ours is told as one that was not understood", () => {
  const reader = readerOf(z.object({ count: z.number() }));
  expect(reader.parse({ count: "many" })).toEqual({ fields: { count: "notUnderstood" } });
});

const sql = readdirSync("prisma/rules", { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".sql"),
);

test("every code by which the database refuses has a sentence of its own", () => {
  const rules = sql.map((name) => readFileSync(join("prisma/rules", name), "utf8")).join("\n");
  const codes = new Set([...rules.matchAll(/ERRCODE = '(GB\d+)'/g)].map(([, code = ""]) => code));
  expect(codes.size).toBeGreaterThan(10);
  expect([...codes].filter((code) => refusedBy({ code })?.message === "heldByDatabase")).toEqual([]);
});
