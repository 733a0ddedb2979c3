// What an erratum says: dated, signed, in its own words.
import { z } from "zod";
import { dictionary } from "@/lib/forms/fields/field";
import { dayField, fieldReadAs, neededTextField } from "@/lib/forms/fields/kinds";
import { text } from "@/lib/forms/typed";

/** A line of a signature, as the database bounds it. */
const signature = (missing: string) =>
  fieldReadAs("line", text.pipe(z.string().min(1, missing).max(200, "lineTooLong")), { longest: 200 });

export const erratumFields = dictionary("erratum", {
  datedOn: dayField({}),
  text: neededTextField("erratumTextMissing", {}),
  signedPost: signature("signedPostMissing"),
  signedName: signature("signedNameMissing"),
});
