// Writes refusals into the log for security: the key of the message and the command, with nothing that was typed.
import "server-only";
import { headers } from "next/headers";
import type { Person } from "@/lib/people/person";
import { security } from "@/lib/security/security-event";
import { nameOfButton } from "./lost-form";

/** Refusals of the sign-in, which have an event of their own. */
const ofSignIn: Record<string, "signInRefused" | "signInBusy" | "linkRefused"> = {
  signInWrong: "signInRefused",
  signInBusy: "signInBusy",
  signInCrowded: "signInBusy",
  passwordsBusy: "signInBusy",
  linkUsed: "linkRefused",
  linkMissing: "linkRefused",
  linkOther: "linkRefused",
};

/**
 * The public name of the action, where scripts sent the form; else the form's id without the code of a record in it.
 */
async function commandOf(form: FormData): Promise<string> {
  const button = (await headers()).get("next-action");
  const id = /^[a-z]+(-[a-z]+)*/.exec(String(form.get("form") ?? ""))?.[0].slice(0, 40);
  return (button && (await nameOfButton(button))) ?? id ?? "unknown";
}

/** @param message a key under `errors`; undefined for a form that was only filled in wrongly, which is not logged */
export async function logRefusal(
  message: string | undefined,
  person: Person | null,
  form: FormData,
): Promise<void> {
  if (!message) return;
  const event = ofSignIn[message];
  if (event) await security(event, {}, { person });
  else await security("refused", { message, action: await commandOf(form) }, { person });
}
