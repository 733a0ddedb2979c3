// Data for the measurements: as many tasks as asked over twelve quarters, written by the database itself.
import type { Database } from "@/prisma/connect";
import { givenAgency, givenClosed, givenDirective, givenPerson, givenQuarter } from "@/prisma/given";

const codes = ["VPTU", "BTC", "UBKT", "BTG", "BDV", "BNC"];
const quarters = [20212, 20213, 20214, 20221, 20222, 20223, 20224, 20231, 20232, 20233, 20234, 20241];
/** The quarter that is measured: the last, in REPORTING; the eleven before are closed. */
export const measured = 20241;

/** Six agencies, two people, a tree of 31 directives, `tasks` tasks with entries, parts and history. */
export async function fill(db: Database, tasks: number): Promise<{ staff: number; committee: number }> {
  const agencies = [];
  for (const [rank, code] of codes.entries()) agencies.push(await givenAgency(db, { code, rank }));
  const staff = await givenPerson(db, { agency: agencies[1] });
  const committee = await givenPerson(db, {});
  const top = await givenDirective(db, { symbol: "39-NQ/TW" });
  for (let n = 1; n <= 30; n += 1) await givenDirective(db, { symbol: `${100 + n}-ĐA/TU`, parentId: top.id });
  for (const id of quarters) await givenQuarter(db, { id, state: id === measured ? "REPORTING" : "OPEN" });
  await fillTasks(db, Math.round(tasks / quarters.length));
  for (const id of quarters.slice(0, -1)) await givenClosed(db, { id });
  await db.$executeRawUnsafe("VACUUM ANALYZE");
  return { staff: staff.id, committee: committee.id };
}

/** Three of four completed, one of ten of those late; the rest open, a third of it overdue with its reason. */
async function fillTasks(db: Database, perQuarter: number): Promise<void> {
  await db.$executeRawUnsafe(`
    INSERT INTO task (code, title, deliverable, agency_id, directive_id, origin, priority, original_due, created_at)
    SELECT q.id / 10 || '-Q' || q.id % 10 || '-' || a.code || '-' || lpad(n::text, greatest(4, length(n::text)), '0'),
      'Tham mưu triển khai Chương trình hành động, đề án và kế hoạch số ' || n, 'Tờ trình số ' || n, a.id,
      CASE WHEN n % 9 > 0 THEN (SELECT id FROM directive WHERE rank = 0 ORDER BY id OFFSET n % 31 LIMIT 1) END,
      (ARRAY['AGENCY_PLAN', 'COMMITTEE', 'MEETING'])[1 + n % 3]::"TaskOrigin", n % 11 = 0,
      make_date(q.id / 10, (q.id % 10) * 3, 1 + n % 28), now()
    FROM quarter q, generate_series(1, ${perQuarter}) n JOIN agency a ON a.rank = n % 6
    ORDER BY q.id, n`);
  await db.$executeRawUnsafe(`
    INSERT INTO entry (task_id, quarter_id, agency_id, due, state, progress, result, done_on, delay_reason_code,
      delay_reason, proposed_solution, last_word_at)
    SELECT t.id, q.id, t.agency_id, t.original_due + CASE WHEN t.id / 6 % 12 = 0 THEN 60 ELSE 0 END,
      CASE WHEN t.id / 6 % 4 > 0 THEN 'COMPLETED' ELSE 'IN_PROGRESS' END::"EntryState",
      CASE WHEN t.id / 6 % 4 > 0 THEN 100 ELSE 50 END,
      'Đã trình Tờ trình số ' || t.id || '-TTr/TU', CASE WHEN t.id / 6 % 4 > 0 THEN t.original_due + CASE WHEN t.id % 10 = 1 THEN 3 ELSE 0 END END,
      CASE WHEN t.id / 6 % 4 = 0 THEN 'staff' END,
      CASE WHEN t.id / 6 % 4 = 0 THEN 'Hai trong năm chuyên viên được trưng tập đến ngày 10/5.' ELSE '' END,
      CASE WHEN t.id / 6 % 4 = 0 THEN 'Gửi đề cương trước 29/4, kế hoạch đầy đủ trước 15/5.' ELSE '' END, now()
    FROM task t JOIN quarter q ON t.code LIKE q.id / 10 || '-Q' || q.id % 10 || '-%'`);
  await db.$executeRawUnsafe(`
    INSERT INTO contribution (entry_id, agency_id, asked, asked_on, due, state, state_since, delivered_on)
    SELECT e.id, a.id, 'Ý kiến góp ý', e.due - 30, e.due - 10,
      CASE WHEN e.id % 5 > 0 THEN 'ACKNOWLEDGED' ELSE 'ASKED' END::"ContributionState", now(),
      CASE WHEN e.id % 5 > 0 THEN e.due - 10 END
    FROM entry e JOIN agency a ON a.rank = (e.id % 6) AND a.id <> e.agency_id`);
  await db.$executeRawUnsafe("ALTER TABLE history DISABLE TRIGGER chain_history");
  await db.$executeRawUnsafe(`
    INSERT INTO history (id, at, subject, subject_id, quarter_id, event, after, previous_hash, hash)
    SELECT row_number() OVER (), now(), 'task', t.id, e.quarter_id, 'assigned', jsonb_build_object('due', e.due),
      row_number() OVER ()::text, (1 + row_number() OVER ())::text
    FROM task t JOIN entry e ON e.task_id = t.id, generate_series(1, 4)`);
  await db.$executeRawUnsafe("ALTER TABLE history ENABLE TRIGGER chain_history");
}
