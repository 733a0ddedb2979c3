// What a file is by its content, and under which name it is kept: real ones of each kind, and liars.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf } from "@/lib/evidence/content";
import { evidenceRefusals, kindNames, nameFor } from "@/lib/evidence/evidence";
import { fileHeaders } from "@/lib/evidence/headers";
import { proofOf } from "@/lib/evidence/proof";
import { zipOf } from "@/tests/support/zip";
import { docxParts, html, jpeg, macroParts, oldWord, pdf, pdfOf, png, svg, xlsxParts } from "./files";

const MiB = 1024 * 1024;

/** Says of its last part that it is so large once it is unpacked. */
function claiming(archive: Buffer<ArrayBuffer>, size: number): Buffer<ArrayBuffer> {
  archive.writeUInt32LE(size, archive.lastIndexOf("PK\u0001\u0002", undefined, "latin1") + 24);
  return archive;
}

describe("the content", () => {
  test.each([
    ["pdf", pdf()],
    ["docx", zipOf(docxParts)],
    ["xlsx", zipOf(xlsxParts)],
    ["png", png],
    ["jpeg", jpeg],
  ])("tells a %s", async (kind, content) => {
    expect(await contentOf(content)).toEqual({ kind });
  });

  test.each([
    ["HTML", html, "evidenceType"],
    ["SVG", svg, "evidenceType"],
    ["a program", Buffer.from("MZ\x90\x00"), "evidenceType"],
    ["an archive of anything", zipOf([{ name: "a.txt", content: "a" }]), "evidenceType"],
    ["an archive that only says what it is", zipOf(docxParts.slice(0, 2)), "evidenceType"],
    ["Word and Excel in one", zipOf([...docxParts, ...xlsxParts.slice(1)]), "evidenceType"],
    [
      "a document that says it is a workbook",
      zipOf([...xlsxParts.slice(0, 1), ...docxParts.slice(1)]),
      "evidenceType",
    ],
    ["a document that would fill a disk", claiming(zipOf(docxParts), 201 * MiB), "evidenceDamaged"],
    ["a document with macros by its types", zipOf(macroParts), "evidenceMacros"],
    [
      "a document with macros hidden in it",
      zipOf([...docxParts, { name: "word/vbaProject.bin", content: "x" }]),
      "evidenceMacros",
    ],
    [
      "a workbook with the macros of old",
      zipOf([...xlsxParts, { name: "xl/macrosheets/a.xml", content: "x" }]),
      "evidenceMacros",
    ],
    [
      "an encrypted document",
      zipOf(docxParts.map((part) => ({ ...part, encrypted: true }))),
      "evidenceProtected",
    ],
    ["Word of before 2007, or with a password", oldWord, "evidenceOldOffice"],
    ["the same part twice", zipOf([...docxParts, ...docxParts.slice(2)]), "evidenceDamaged"],
    ["half a document", zipOf(docxParts).subarray(0, -40), "evidenceDamaged"],
    ["half a PDF", pdfOf(4096).subarray(0, 2048), "evidenceDamaged"],
    ["half a PNG", png.subarray(0, -6), "evidenceDamaged"],
    ["a PNG with more behind it", Buffer.concat([png, html]), "evidenceDamaged"],
    ["a JPEG without its end", jpeg.subarray(0, 60), "evidenceDamaged"],
    ["a PDF that is an archive too", Buffer.concat([pdf(), zipOf(docxParts)]), "evidenceType"],
    ["a PNG that is an archive too", zipOf(docxParts, png), "evidenceType"],
    ["a JPEG that is an archive too", zipOf(xlsxParts, jpeg), "evidenceType"],
    ["HTML before a PDF", Buffer.concat([html, pdf()]), "evidenceType"],
    ["an archive behind something else", zipOf(docxParts, html), "evidenceType"],
  ])("refuses %s", async (_what, content, refused) => {
    expect(await contentOf(content)).toEqual({ refused });
  });

  test("is judged without an error whatever the bytes are", async () => {
    const begin = fc.constantFrom(
      pdf(),
      png,
      jpeg,
      oldWord,
      zipOf(docxParts),
      zipOf(xlsxParts),
      Buffer.from(""),
    );
    const noise = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(begin, fc.nat({ max: 600 }), noise, noise, async (known, cut, middle, end) => {
        const content = Buffer.concat([known.subarray(0, cut), middle, known.subarray(cut), end]);
        const found = await contentOf(content);
        expect([...kindNames, ...evidenceRefusals]).toContain("kind" in found ? found.kind : found.refused);
      }),
      { numRuns: 300 },
    );
  });

  test("of a hostile archive is refused", async () => {
    const bomb = zipOf([
      { name: "[Content_Types].xml", content: "a".repeat(40 * MiB) },
      ...docxParts.slice(1),
    ]);
    const many = zipOf(
      Array.from({ length: 10_001 }, (_, index) => ({ name: `word/${index}`, content: "" })),
    );
    expect(await contentOf(bomb)).toEqual({ refused: "evidenceType" });
    expect(await contentOf(many)).toEqual({ refused: "evidenceType" });
  });
});

describe("the size", () => {
  test("is 10 MiB and not a byte more, and never nothing", async () => {
    expect((await proofOf("a.pdf", pdfOf(10 * MiB))).content.length).toBe(10 * MiB);
    await expect(proofOf("a.pdf", pdfOf(10 * MiB + 1))).rejects.toThrow("evidenceTooLarge");
    await expect(proofOf("a.pdf", Buffer.alloc(0))).rejects.toThrow("evidenceEmpty");
  });
});

describe("the name", () => {
  test.each([
    ["Báo cáo 203-BC.VPTU.pdf", "pdf", "Báo cáo 203-BC.VPTU.pdf"],
    ["C:\\Users\\an\\Báo cáo.PDF", "pdf", "Báo cáo.PDF"],
    ["../../etc/báo cáo.docx", "docx", "báo cáo.docx"],
    ["Quyết định số 12", "pdf", "Quyết định số 12.pdf"],
    ["203-BC.VPTU (ký)", "pdf", "203-BC.VPTU (ký).pdf"],
    ["a\u202efdp.pdf", "pdf", "afdp.pdf"],
    ["a\r\nb\u0000.png", "png", "ab.png"],
    ['a"<b>|c?*.jpg', "jpeg", "a__b__c__.jpg"],
    [".pdf", "pdf", "pdf.pdf"],
    ["", "xlsx", "xlsx.xlsx"],
    ["ảnh.jpeg", "jpeg", "ảnh.jpeg"],
    ["report.docx", "xlsx", null],
    ["page.html", "pdf", null],
    ["photo.png", "jpeg", null],
    ["invoice.pdf.exe", "pdf", null],
  ] as const)("%j of a %s is kept as %j", (given, kind, kept) => {
    expect(nameFor(given, kind)).toBe(kept);
  });

  test("is composed, short, of one line and without a path, whatever was given", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.constantFrom(...kindNames),
        (given, kind) => {
          const kept = nameFor(given, kind);
          if (kept === null) return;
          expect(kept).toBe(kept.normalize("NFC").trim());
          expect(kept).not.toMatch(/[\p{Cc}\p{Cf}\\/<>:"|?*]/u);
          expect([...kept].length).toBeLessThanOrEqual(200);
        },
      ),
    );
  });

  test("a liar is told by its name", async () => {
    await expect(proofOf("report.docx", zipOf(xlsxParts))).rejects.toThrow("evidenceName");
    await expect(proofOf("report.pdf", html)).rejects.toThrow("evidenceType");
  });
});

describe("the headers of a file", () => {
  const file = { type: "application/pdf", size: 3, sha256: "ab" };
  const dispositionOf = (name: string) => fileHeaders({ ...file, name })["content-disposition"];

  test("name it in ASCII for old programs, and whole for the others", () => {
    expect(dispositionOf("Đề án (1).pdf")).toBe(
      "attachment; filename=\"De an (1).pdf\"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20%281%29.pdf",
    );
  });

  test("stand on one line and come back whole, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (given) => {
        const name = nameFor(given, "pdf");
        if (name === null) return;
        const header = dispositionOf(name);
        expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.%~&$+#^`|-]*$/);
        expect(decodeURIComponent(header.split("''").at(-1) ?? "")).toBe(name);
      }),
      { examples: [["''"]] },
    );
  });
});
