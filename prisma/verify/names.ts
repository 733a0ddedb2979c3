// Checks that the names kept for a closed quarter are complete and are those of its snapshot.
import type { Reading } from "./session.ts";

const quarterName = (id: number): string => `${Math.floor(id / 10)}-Q${id % 10}`;

type Differing = { what: string };

/** The kept names that differ from the snapshot's; the snapshot itself is checked by its SHA-256. */
const differing = (at: string) => `
  WITH kept AS (SELECT json::jsonb AS json FROM ${at}.snapshot WHERE quarter_id = $1)
  SELECT 'the task ' || coalesce(s.code, k.code) AS what
  FROM (SELECT s.* FROM kept, jsonb_to_recordset(kept.json -> 'tasks')
      AS s(code text, title text, deliverable text, priority boolean)) s
    FULL JOIN (SELECT t.code, k.title, k.deliverable, k.priority FROM ${at}.task_at_closing k JOIN ${at}.task t ON t.id = k.task_id
      WHERE k.quarter_id = $1) k ON k.code = s.code
  WHERE (s.title, s.deliverable, s.priority) IS DISTINCT FROM (k.title, k.deliverable, k.priority)
  UNION ALL SELECT 'the agency ' || s.code
  FROM kept, jsonb_to_recordset(kept.json -> 'agencies') AS s(code text, name jsonb, short jsonb)
    LEFT JOIN (SELECT a.code, k.* FROM ${at}.agency_at_closing k JOIN ${at}.agency a ON a.id = k.agency_id) k
      ON k.code = s.code AND k.quarter_id = $1
  WHERE (s.name ->> 'vi', s.name ->> 'en', s.name ->> 'de', s.short ->> 'vi', s.short ->> 'en', s.short ->> 'de')
    IS DISTINCT FROM (k.name_vi, k.name_en, k.name_de, k.short_vi, k.short_en, k.short_de)
  UNION ALL SELECT 'the reason for delay ' || s.key
  FROM kept, jsonb_each(kept.json -> 'reasons') AS s
    LEFT JOIN ${at}.delay_reason_at_closing k ON k.code = s.key AND k.quarter_id = $1
  WHERE (s.value ->> 'vi', s.value ->> 'en', s.value ->> 'de') IS DISTINCT FROM (k.name_vi, k.name_en, k.name_de)
  ORDER BY 1`;

const incomplete = (at: string) => `
  SELECT q.id FROM ${at}.quarter q WHERE q.state = 'CLOSED' AND EXISTS (SELECT FROM ${at}.entry e
    WHERE e.quarter_id = q.id AND NOT EXISTS (SELECT FROM ${at}.task_at_closing k
      WHERE k.quarter_id = e.quarter_id AND k.task_id = e.task_id))
    AND NOT EXISTS (SELECT FROM ${at}.snapshot s WHERE s.quarter_id = q.id) ORDER BY q.id`;

export async function checkNames({ client, at }: Reading): Promise<string[]> {
  const { rows: without } = await client.query<{ id: number }>(incomplete(at));
  const found = without.map(({ id }) => `The names of ${quarterName(id)} are not all kept.`);
  const { rows } = await client.query<{ id: number }>(
    `SELECT quarter_id AS id FROM ${at}.snapshot ORDER BY quarter_id`,
  );
  for (const { id } of rows) {
    const { rows: others } = await client.query<Differing>(differing(at), [id]);
    found.push(
      ...others.map(
        ({ what }) => `What ${what} was called in ${quarterName(id)} is not what its snapshot says.`,
      ),
    );
  }
  return found;
}
