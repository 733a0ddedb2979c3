// What can happen to a subject: the words that the history knows.

/** What befalls a task; each has its sentence in the messages under `history.event`. */
export const taskEvents = [
  "assigned",
  "confirmed",
  "returned",
  "extensionAsked",
  "extended",
  "extensionDeclined",
  "carriedOver",
  "partAsked",
  "partAccepted",
  "partDeclined",
  "partDelivered",
  "partAcknowledged",
  "partReturned",
  "partExplained",
] as const;

/** And the report on a task, which is told field by field, and what befalls a person. */
export const events = [...taskEvents, "progressReported", "passwordChanged", "passwordSet"] as const;
export type Event = (typeof events)[number];

export const isTaskEvent = (name: string): name is (typeof taskEvents)[number] =>
  taskEvents.some((each) => each === name);
