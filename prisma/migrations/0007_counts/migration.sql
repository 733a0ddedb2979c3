-- What the pages of a quarter count, without reading the text of entries and parts.

-- With its id an entry leads to its parts from the index alone.
DROP INDEX entry_by_task;
CREATE INDEX entry_by_task ON entry (quarter_id, task_id) INCLUDE (id, agency_id, state, due, done_on, extended);

-- What may need attention: the unfinished entries and the parts that somebody still waits for, few beside those done.
CREATE INDEX entry_unfinished ON entry (quarter_id, agency_id)
  INCLUDE (id, task_id, state, due, done_on, confidence, last_word_at)
  WHERE state IN ('NOT_STARTED', 'IN_PROGRESS', 'REPORTED');
CREATE INDEX contribution_undelivered ON contribution (entry_id) INCLUDE (id, state, due)
  WHERE state IN ('ASKED', 'ACCEPTED', 'RETURNED');
