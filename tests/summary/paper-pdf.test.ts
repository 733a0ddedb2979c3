// The PDF of the paper: tagged, the same for the same data, and not broken or altered by anything typed.
import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { languages } from "@/lib/language/language";
import { summaryDocument } from "@/lib/summary/paper/compose";
import { clean, missing } from "@/lib/summary/paper/printable";
import { pdfOf } from "@/lib/summary/paper/typst";
import type { Summary } from "@/lib/summary/summary";
import { emptySummary, summaryOf, taskInSummary } from "./given-summary";

/** Texts that could stop an export, be read as markup, or turn a line around. */
const hostile = [
  "#panic(1) #import",
  "*strong* _emphasis_ $x^2$ `raw` ~",
  "= heading - list + enum / term:",
  "] ) } [ ( { \\ // /* */",
  '"quoted" --- ... @ref <label>',
  "</script><script>alert(1)</script>",
  "{total, plural, other {x}} {{name}}",
  "%s %d $1 {{1}}",
  "emoji 🚀 and 汉字",
  "nul \u0000 bom \uFEFF joiner a\u200Db",
  "lone \uD800 surrogate \uDC00",
  "turned \u202Edrawkcab\u202C \u2067x\u2069",
  "Nghê\u0323 An NFD, Nghệ An NFC".normalize("NFD"),
  "line\r\nbreak\u2028para\u2029tab\tend",
  "W".repeat(300),
  "soft\u00ADhyphen nb\u00A0space",
  "noncharacter \uFFFF \uFFFE \u{10FFFF} private \uE000",
];

const plain = (text: string) => text.normalize("NFC").replace(/[\s\u200B]/g, "");

describe("typed text", () => {
  const has = (point: number) => point < 0x2000 && point > 0x1f;

  test("is composed, cleared of what is unseen, and shown as missing where the font has no letter", () => {
    expect(clean("Nghe\u0323\u0302 An", () => true)).toBe("Nghệ An");
    expect(clean("a\u0000\u202Eb\u200Dc\uFEFF", has)).toBe("a bc");
    expect(clean("x\uD800y🚀z", has)).toBe(`x${missing}y${missing}z`);
    expect(clean("one\r\n\ttwo\u00A0three", has)).toBe("one two\u00A0three");
  });

  test("that is long and without a space may break", () => {
    expect(clean("W".repeat(60), () => true).split("\u200B")).toHaveLength(3);
  });
});

const textOf = (pdf: Uint8Array): string =>
  execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" });

describe("the PDF", () => {
  test("is tagged, says its language and title, and the same data gives the same bytes", async () => {
    const [once, again] = await Promise.all([1, 2].map(() => pdfOf(summaryDocument(summaryOf(), "de"))));
    expect(once).toEqual(again);
    const text = Buffer.from(once ?? []).toString("latin1");
    expect(text.startsWith("%PDF-1.7")).toBe(true);
    expect(text).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(text).toMatch(/\/Lang\s*\(de\)/);
  });

  test("that cannot be made is an error for its reader alone", async () => {
    const broken = { ...summaryDocument(summaryOf(), "en"), day: "no day" };
    const [failed, made] = await Promise.allSettled([
      pdfOf(broken),
      pdfOf(summaryDocument(emptySummary, "en")),
    ]);
    expect([failed?.status, made?.status]).toEqual(["rejected", "fulfilled"]);
  });

  test.each(languages)("can be made in %s of a quarter without anything", async (language) => {
    expect((await pdfOf(summaryDocument(emptySummary, language))).length).toBeGreaterThan(10_000);
  });

  test("is made of every hostile text, which is in it as typed or as missing", async () => {
    const requests = hostile.map((text) => ({ ...summaryOf().requests[0], text }) as Summary["requests"][0]);
    const tasks = hostile.map((text, index) =>
      taskInSummary({
        code: `T${index}`,
        title: text,
        result: text,
        delayReason: text,
        proposedSolution: text,
      }),
    );
    const paper = summaryDocument(summaryOf({ requests, tasks }), "en");
    const pdf = await pdfOf(paper);
    const printed = plain(textOf(pdf));
    for (const text of hostile.slice(0, 8)) expect(printed).toContain(plain(text));
    expect(printed).toContain(plain(`emoji ${missing} and ${missing}${missing}`));
    expect(printed).toContain(plain("turned drawkcab x"));
    expect(printed).toContain(plain("Nghệ An NFD, Nghệ An NFC"));
    expect(printed).toContain("W".repeat(300));
  });
});

describe("the text of the PDF", () => {
  test.each(languages)("has every figure in %s", async (language) => {
    const paper = summaryDocument(summaryOf(), language);
    const printed = plain(textOf(await pdfOf(paper)));
    for (const block of paper.blocks) {
      if (block.kind === "paragraph")
        expect(printed).toContain(plain(block.runs.map((r) => r.text).join("")));
      if (block.kind !== "figures") continue;
      for (const row of [...block.rows, block.total])
        expect(printed).toContain(plain(row.name + Object.values(row.figures).join("")));
    }
  });

  test("never leaves the signature alone on a page, however long the text above it", async () => {
    const [request] = summaryOf().requests;
    if (!request) throw new Error("a summary without requests cannot test the end of a page");
    for (let count = 1; count <= 31; count += 3) {
      const requests = Array.from({ length: count }, (_, index) => ({ ...request, text: `Wish ${index}.` }));
      const pages = textOf(await pdfOf(summaryDocument(summaryOf({ requests }), "en"))).split("\f");
      const signed = pages.find((page) => page.includes("Recipients:"));
      expect(signed, `${count}`).toContain(`Wish ${count - 1}.`);
      expect(signed, `${count}`).toContain("(The annex lists each task.)");
    }
  });

  test("of a last paragraph taller than a page shows all of it, and the signature", async () => {
    const text = Array.from({ length: 900 }, (_, index) => `w${index}`).join(" ");
    const requests = summaryOf().requests.map((request) => ({ ...request, text }));
    const printed = textOf(await pdfOf(summaryDocument(summaryOf({ requests }), "en")));
    for (const word of [/\bw0\b/, /\bw899\b/, /Recipients:/]) expect(printed).toMatch(word);
  });

  test("of a cell taller than a page shows all of it", async () => {
    const words = Array.from({ length: 700 }, (_, index) => `w${index}`).join(" ");
    const pdf = await pdfOf(summaryDocument(summaryOf({ tasks: [taskInSummary({ result: words })] }), "en"));
    expect(textOf(pdf)).toMatch(/\bw699\b/);
  });
});
