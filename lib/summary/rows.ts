// What a summary is read from, row by row: a column that is missing here would leave the snapshot unnoticed.
import { z } from "zod";
import { agencyRow } from "@/lib/agencies/agency-row";
import { indicatorRow, partsRow, reportRow } from "@/lib/overview/sections-row";
import { dayRow } from "@/lib/server/rows";
import {
  committeeInSummary,
  inEach,
  meetingInSummary,
  reasonsInSummary,
  requestInSummary,
  taskInSummary,
} from "./formats";

/** A task with what only the composing needs, and the quarter that it is of. */
export const taskRow = taskInSummary.extend({
  quarterId: z.int(),
  agencyId: z.int(),
  directiveId: z.int().nullable(),
  extended: z.boolean(),
  stillCoordinating: z.array(z.string()),
  owed: z.strictObject({ open: z.int(), overdue: z.int() }),
});

const directiveRow = z.strictObject({
  id: z.int(),
  parentId: z.int().nullable(),
  kind: z.string(),
  symbol: z.string(),
  issuedOn: dayRow.nullable(),
  title: inEach,
  remark: inEach,
});

export const partsOfSummary = z.strictObject({
  agencies: z.array(agencyRow),
  directives: z.array(directiveRow),
  reports: z.array(reportRow),
  parts: z.array(partsRow),
  indicators: z.array(indicatorRow),
  committee: committeeInSummary,
  meeting: meetingInSummary.nullable(),
  reasons: reasonsInSummary,
  requests: z.array(requestInSummary),
  proposed: z.boolean(),
});

export const keptRow = z.strictObject({
  revision: z.int().nullable(),
  sha256: z.string().nullable(),
  json: z.string().nullable(),
  errata: z.array(
    z.strictObject({
      number: z.int(),
      datedOn: dayRow,
      text: z.string(),
      signedName: z.string(),
      signedPost: z.string(),
    }),
  ),
});
