// All messages in one language; each namespace is a file, so that two people seldom write the same one.
import about from "./en/about.json" with { type: "json" };
import agencies from "./en/agencies.json" with { type: "json" };
import broken from "./en/broken.json" with { type: "json" };
import closing from "./en/closing.json" with { type: "json" };
import conflict from "./en/conflict.json" with { type: "json" };
import delays from "./en/delays.json" with { type: "json" };
import directives from "./en/directives.json" with { type: "json" };
import door from "./en/door.json" with { type: "json" };
import errata from "./en/errata.json" with { type: "json" };
import errors from "./en/errors.json" with { type: "json" };
import evidence from "./en/evidence.json" with { type: "json" };
import fields from "./en/fields.json" with { type: "json" };
import frame from "./en/frame.json" with { type: "json" };
import history from "./en/history.json" with { type: "json" };
import indicators from "./en/indicators.json" with { type: "json" };
import paper from "./en/paper.json" with { type: "json" };
import people from "./en/people.json" with { type: "json" };
import planning from "./en/planning.json" with { type: "json" };
import quarters from "./en/quarters.json" with { type: "json" };
import reports from "./en/reports.json" with { type: "json" };
import stages from "./en/stages.json" with { type: "json" };
import submission from "./en/submission.json" with { type: "json" };
import taskList from "./en/task-list.json" with { type: "json" };
import tasks from "./en/tasks.json" with { type: "json" };
import ui from "./en/ui.json" with { type: "json" };
import waiting from "./en/waiting.json" with { type: "json" };

export const en = {
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
