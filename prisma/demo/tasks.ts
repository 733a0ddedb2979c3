// All tasks of the demonstration, in the order in which they were entered; all parts asked of agencies.

import { partsOfBtc } from "@/prisma/demo/parts/of-btc.ts";
import { partsOfOthers } from "@/prisma/demo/parts/of-others.ts";
import { partsOfQ2 } from "@/prisma/demo/parts/of-q2.ts";
import { partsOfVptu } from "@/prisma/demo/parts/of-vptu.ts";
import { tasksOfBdv } from "@/prisma/demo/tasks/q1-bdv.ts";
import { tasksOfBnc } from "@/prisma/demo/tasks/q1-bnc.ts";
import { openOfBtc } from "@/prisma/demo/tasks/q1-btc.ts";
import { doneByBtc } from "@/prisma/demo/tasks/q1-btc-done.ts";
import { tasksOfBtg } from "@/prisma/demo/tasks/q1-btg.ts";
import { tasksOfUbkt } from "@/prisma/demo/tasks/q1-ubkt.ts";
import { openOfVptu } from "@/prisma/demo/tasks/q1-vptu.ts";
import { doneByVptu } from "@/prisma/demo/tasks/q1-vptu-done.ts";
import { priorities } from "@/prisma/demo/tasks/q2.ts";
import { furtherQ2 } from "@/prisma/demo/tasks/q2-more.ts";
import { q4OfBtc } from "@/prisma/demo/tasks/q4-btc.ts";
import { q4OfBtg } from "@/prisma/demo/tasks/q4-btg.ts";
import { q4OfBdvAndBnc } from "@/prisma/demo/tasks/q4-more.ts";
import { q4OfUbkt } from "@/prisma/demo/tasks/q4-ubkt.ts";
import { q4OfVptu } from "@/prisma/demo/tasks/q4-vptu.ts";
import { carriedOver } from "./carried-over.ts";
import { moreCarriedOver } from "./carried-over-more.ts";
import { jobDescriptions } from "./job-descriptions.ts";
import type { DemoPart } from "./part.ts";
import type { DemoTask } from "./task.ts";

const byCode = (a: DemoTask, b: DemoTask) => (a.code < b.code ? -1 : 1);

const ofQ4 = [...q4OfVptu, ...q4OfBtc, ...q4OfUbkt, ...q4OfBtg, ...q4OfBdvAndBnc];
const overBoth = [...carriedOver, ...moreCarriedOver, jobDescriptions];
const ofQ1 = [...doneByVptu, ...openOfVptu, ...doneByBtc, ...openOfBtc, ...tasksOfUbkt];
const ofQ1Too = [...tasksOfBtg, ...tasksOfBdv, ...tasksOfBnc];

/** The priorities of Q2 are in the order in which the report names them. */
export const tasks: DemoTask[] = [
  ...[...ofQ4, ...overBoth].toSorted(byCode),
  ...[...ofQ1, ...ofQ1Too].toSorted(byCode),
  ...priorities,
  ...furtherQ2,
];

export const parts: DemoPart[] = [...partsOfVptu, ...partsOfBtc, ...partsOfOthers, ...partsOfQ2];
