// What can happen to a subject: the words that the history knows, and which facts stand beside each.

/**
 * What befalls a task; each has its sentence in the messages under `history.event`. The facts are those of `after`, and
 * of `before` where they changed:
 * assigned {due, origin} · taskChanged {the fields that differ: title, deliverable, due, originalDue, priority, origin,
 * directive (symbol), lead (code), officer (sign-in name), version} · officerAssigned {officer, version} · taskRemoved {code, title} · reportTakenBack {state, progress} · extensionAsked,
 * extended, extensionDeclined, extensionWithdrawn (by who asked), extensionLapsed (with its task) {due}
 * · carriedOver {quarter, due, before: quarter, due} · droppedAtClosing {state} with the reason as note · parts {agency,
 * asked, due} · evidenceAdded, evidenceRemoved {name, size, sha256} · movedToSuccessor {lead or agency, as codes}.
 */
const taskEvents = [
  "assigned",
  "taskChanged",
  "taskRemoved",
  "officerAssigned",
  "confirmed",
  "reportTakenBack",
  "returned",
  "extensionAsked",
  "extended",
  "extensionDeclined",
  "extensionWithdrawn",
  "extensionLapsed",
  "carriedOver",
  "droppedAtClosing",
  "partAsked",
  "partRemoved",
  "partAccepted",
  "partDeclined",
  "partDelivered",
  "partAcknowledged",
  "partReturned",
  "partExplained",
  "partNotNeeded",
  "partReopened",
  "evidenceAdded",
  "evidenceRemoved",
  "movedToSuccessor",
] as const;

/**
 * What befalls a quarter, its subject id being the quarter's number: quarterPlanned {plansDueOn, reportsDueOn} ·
 * quarterMoved {state, before: state}, back with the reason as note · daysSet {plansDueOn, reportsDueOn} · reportSubmitted,
 * reportWithdrawn {agency (code), assessment} · tasksTakenIn {name, sha256, tasks} · tasksCopied {from, tasks} ·
 * closingDecided {carried, dropped, decisions: which task how, before: decisions} · closingProposed {carried, dropped} · closingSentBack, closingWithdrawn with the
 * reason as note · quarterClosed {carried, dropped, revision, sha256, and of
 * the printed papers: paperVi, paperEn, paperDe, settings} · erratumAdded {number, datedOn, the same of the papers}.
 */
const quarterEvents = [
  "quarterPlanned",
  "quarterMoved",
  "daysSet",
  "reportSubmitted",
  "reportWithdrawn",
  "tasksTakenIn",
  "tasksCopied",
  "closingDecided",
  "closingProposed",
  "closingSentBack",
  "closingWithdrawn",
  "quarterClosed",
  "erratumAdded",
] as const;

/**
 * What befalls people, agencies and the list of reasons for delay: personMade, personChanged {signInName, fullName, post,
 * role, agency (code)} · personDeactivated, personActivated {signInName} · linkGiven {signInName} ·
 * otherSessionsEnded {sessions} · sessionsEnded {signInName, sessions} · everybodySignedOut {sessions, people}, with the
 * reason as note · agencyMade,
 * agencyChanged {code, names, rank, validFrom, validTo} · agencyMerged {code, successor (code), validTo, tasks, parts,
 * requests, indicators, people, reports}, with the decision as note; of those each carries the version it made · reasonAdded, reasonChanged, reasonRetired, reasonRestored {code, nameVi, nameEn, nameDe}. No password is ever a fact.
 */
const houseEvents = [
  "passwordChanged",
  "passwordSet",
  "otherSessionsEnded",
  "sessionsEnded",
  "everybodySignedOut",
  "personMade",
  "personChanged",
  "personDeactivated",
  "personActivated",
  "linkGiven",
  "agencyMade",
  "agencyChanged",
  "agencyMerged",
  "reasonAdded",
  "reasonChanged",
  "reasonRetired",
  "reasonRestored",
] as const;

/** And the report on a task, which is told field by field. */
export const events = [...taskEvents, ...quarterEvents, ...houseEvents, "progressReported"] as const;
export type Event = (typeof events)[number];
