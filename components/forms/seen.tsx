"use client";
import { useForm } from "./form-context";

/** The version that the person saw; for text kept over a sign-in, the one seen when it was typed. */
export const Seen = ({ version }: { version: number }) => (
  <input type="hidden" name="seen" value={useForm().state.values?.seen ?? version} />
);
