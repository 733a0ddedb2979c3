// All messages in one language; each namespace is a file, so that two people seldom write the same one.
import about from "./vi/about.json" with { type: "json" };
import agencies from "./vi/agencies.json" with { type: "json" };
import broken from "./vi/broken.json" with { type: "json" };
import closing from "./vi/closing.json" with { type: "json" };
import conflict from "./vi/conflict.json" with { type: "json" };
import delays from "./vi/delays.json" with { type: "json" };
import directives from "./vi/directives.json" with { type: "json" };
import door from "./vi/door.json" with { type: "json" };
import errata from "./vi/errata.json" with { type: "json" };
import errors from "./vi/errors.json" with { type: "json" };
import evidence from "./vi/evidence.json" with { type: "json" };
import fields from "./vi/fields.json" with { type: "json" };
import frame from "./vi/frame.json" with { type: "json" };
import history from "./vi/history.json" with { type: "json" };
import indicators from "./vi/indicators.json" with { type: "json" };
import paper from "./vi/paper.json" with { type: "json" };
import people from "./vi/people.json" with { type: "json" };
import planning from "./vi/planning.json" with { type: "json" };
import quarters from "./vi/quarters.json" with { type: "json" };
import reports from "./vi/reports.json" with { type: "json" };
import stages from "./vi/stages.json" with { type: "json" };
import submission from "./vi/submission.json" with { type: "json" };
import taskList from "./vi/task-list.json" with { type: "json" };
import tasks from "./vi/tasks.json" with { type: "json" };
import ui from "./vi/ui.json" with { type: "json" };
import waiting from "./vi/waiting.json" with { type: "json" };

export const vi = {
  about,
  agencies,
  broken,
  closing,
  conflict,
  delays,
  directives,
  door,
  errata,
  errors,
  evidence,
  fields,
  frame,
  history,
  indicators,
  paper,
  people,
  planning,
  quarters,
  reports,
  stages,
  submission,
  tasks: { ...tasks, list: taskList },
  ui,
  waiting,
};
