// All messages in one language; each namespace is a file, so that two people seldom write the same one.
import about from "./de/about.json" with { type: "json" };
import agencies from "./de/agencies.json" with { type: "json" };
import broken from "./de/broken.json" with { type: "json" };
import closing from "./de/closing.json" with { type: "json" };
import conflict from "./de/conflict.json" with { type: "json" };
import delays from "./de/delays.json" with { type: "json" };
import directives from "./de/directives.json" with { type: "json" };
import door from "./de/door.json" with { type: "json" };
import errata from "./de/errata.json" with { type: "json" };
import errors from "./de/errors.json" with { type: "json" };
import evidence from "./de/evidence.json" with { type: "json" };
import fields from "./de/fields.json" with { type: "json" };
import frame from "./de/frame.json" with { type: "json" };
import history from "./de/history.json" with { type: "json" };
import indicators from "./de/indicators.json" with { type: "json" };
import paper from "./de/paper.json" with { type: "json" };
import people from "./de/people.json" with { type: "json" };
import planning from "./de/planning.json" with { type: "json" };
import quarters from "./de/quarters.json" with { type: "json" };
import reports from "./de/reports.json" with { type: "json" };
import stages from "./de/stages.json" with { type: "json" };
import submission from "./de/submission.json" with { type: "json" };
import taskList from "./de/task-list.json" with { type: "json" };
import tasks from "./de/tasks.json" with { type: "json" };
import ui from "./de/ui.json" with { type: "json" };
import waiting from "./de/waiting.json" with { type: "json" };

export const de = {
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
