import fc from "fast-check";
import { expect, test } from "vitest";
import { givenAgency, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { testSql } from "@/tests/support/sql";

const db = await testDatabase();
const { client } = await testSql();

const folded = async (text: string) =>
  (await client.query<{ folded: string }>("SELECT fold($1) AS folded", [text])).rows[0]?.folded;

test.each([
  ["Đề án Chuyển đổi số", "de an chuyen doi so"],
  ["ƯỜNG ưỡng ỳ Ỵ", "uong uong y y"],
  ["Nghị quyết 39-NQ/TW", "nghi quyet 39-nq/tw"],
  ["Überprüfung", "uberprufung"],
])("%s is found by %s", async (text, expected) => {
  expect(await folded(text)).toBe(expected);
});

const letters =
  "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ 0-/";

test("composed or decomposed, upper or lower, every Vietnamese text folds to the same plain letters", async () => {
  const texts = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const plain = await folded(text);
      expect(plain).toMatch(/^[a-z0-9 /-]+$/);
      expect(await folded(text.normalize("NFD"))).toBe(plain);
      expect(await folded(text.toUpperCase())).toBe(plain);
    }),
    { numRuns: 100 },
  );
});

test("a task's search text follows its code, title and deliverable", async () => {
  const [quarter, agency] = [await givenQuarter(db), await givenAgency(db)];
  const { task } = await givenTask(db, { quarter, agency, title: "Đề án số", deliverable: "Báo cáo" });
  expect(task.search).toBe("2024-q1-btc-01 de an so bao cao");
  const changed = await db.task.update({ where: { id: task.id }, data: { title: "Rà soát cán bộ" } });
  expect(changed.search).toBe("2024-q1-btc-01 ra soat can bo bao cao");
});
