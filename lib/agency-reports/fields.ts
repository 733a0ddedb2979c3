// What an agency's report on a quarter says: the agency's own assessment, or why the report is withdrawn.
import { dictionary } from "@/lib/forms/fields/field";
import { neededText, shown } from "@/lib/forms/fields/kinds";
import { quarterFields } from "@/lib/quarters/fields";

export const reportFields = {
  ...dictionary("report", {
    submitted: shown("tick", { ticked: ["fields.report.submitted.yes", "fields.report.submitted.no"] }),
    assessment: neededText("assessmentMissing", {}),
  }),
  reason: { ...quarterFields.reason, ...neededText("withdrawalReasonMissing", {}) },
} as const;
