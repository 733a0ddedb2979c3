// What an erratum says: dated, signed, in its own words.
import { z } from "zod";
import { dictionary } from "@/lib/forms/fields/field";
import { day, neededText, readAs } from "@/lib/forms/fields/kinds";
import { text } from "@/lib/forms/typed";

/** A line of a signature, as the database bounds it. */
const signature = (missing: string) =>
  readAs("line", text.pipe(z.string().min(1, missing).max(200, "lineTooLong")), { longest: 200 });

export const erratumFields = dictionary("erratum", {
  datedOn: day({}),
  text: neededText("erratumTextMissing", {}),
  signedPost: signature("signedPostMissing"),
  signedName: signature("signedNameMissing"),
});
