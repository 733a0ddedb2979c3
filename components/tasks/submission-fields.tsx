import { randomUUID } from "node:crypto";
import { Seen } from "@/components/forms/seen";

/** The hidden fields of every form on a task: the task, its quarter, the version seen, an idempotency key. */
export const SubmissionFields = ({
  task,
  quarterId,
  version,
}: {
  task: string;
  quarterId: number;
  version: number;
}) => (
  <>
    <input type="hidden" name="task" value={task} />
    <input type="hidden" name="quarter" value={quarterId} />
    <Seen version={version} />
    <input type="hidden" name="key" value={randomUUID()} />
  </>
);
