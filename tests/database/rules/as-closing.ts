// The statements of a closing as the app makes them, one by one.
import { now, today } from "./as-app";

type WithId = { id: number };

export const proposed = (by: WithId) => `closing_proposed_by_id = ${by.id}, closing_proposed_at = ${now}`;
export const unproposed = "closing_proposed_by_id = NULL, closing_proposed_at = NULL";
export const closed = `state = 'CLOSED', closed_on = '${today}'`;
export const snapshot = ({ id }: WithId) =>
  `INSERT INTO snapshot (quarter_id, revision, json, sha256, taken_at)
   VALUES (${id}, 1, '{}', encode(sha256('{}'), 'hex'), ${now})`;
/** Printed with this many errata beneath, in each of these languages. */
export const papers = ({ id }: WithId, errata = 0, languages = ["vi", "en", "de"], at = now) =>
  `INSERT INTO paper (quarter_id, errata, language, name, content, sha256, setting, printed_at)
   SELECT ${id}, ${errata}, l.language, 'summary', '%PDF-', encode(sha256('%PDF-'), 'hex'), '{}', ${at}
   FROM unnest('{${languages.join()}}'::text[]) AS l(language)`;
export const confirmed = ({ id }: WithId, by: WithId, role = "CHAIR") =>
  `INSERT INTO history (at, person_id, role, subject, subject_id, quarter_id, event)
   VALUES (${now}, ${by.id}, '${role}', 'quarter', ${id}, ${id}, 'quarterClosed')`;
export const carries = ({ id }: WithId, due = "2024-08-30", reason = "") =>
  `INSERT INTO closing_decision VALUES (${id}, true, '${due}', '${reason}', ${now})`;
export const drops = ({ id }: WithId) =>
  `INSERT INTO closing_decision VALUES (${id}, false, NULL, 'No basis.', ${now})`;
export const dropped = "state = 'DROPPED', state_reason = 'No basis.'";
export const carried = ({ id }: WithId, to: WithId, more: Record<string, string> = {}) => {
  const columns = {
    agency_id: "e.agency_id",
    due: "d.due",
    extended: "e.extended + 1",
    state: "e.state",
    progress: "e.progress",
    result: "e.result",
    state_reason: "e.state_reason",
    done_on: "e.done_on",
    last_word_at: "e.last_word_at",
    ...more,
  };
  return `INSERT INTO entry (task_id, quarter_id, carried_from_id, ${Object.keys(columns)})
    SELECT e.task_id, ${to.id}, e.id, ${Object.values(columns)}
    FROM entry e JOIN closing_decision d ON d.entry_id = e.id WHERE e.id = ${id}`;
};
