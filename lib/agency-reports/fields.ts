// What an agency's report on a quarter says: the agency's own assessment, or why the report is withdrawn.
import { dictionary } from "@/lib/forms/fields/field";
import { neededTextField, shownField } from "@/lib/forms/fields/kinds";
import { quarterFields } from "@/lib/quarters/fields";

export const reportFields = {
  ...dictionary("report", {
    submitted: shownField("tick", { ticked: ["fields.report.submitted.yes", "fields.report.submitted.no"] }),
    assessment: neededTextField("assessmentMissing", {}),
  }),
  reason: { ...quarterFields.reason, ...neededTextField("withdrawalReasonMissing", {}) },
} as const;
