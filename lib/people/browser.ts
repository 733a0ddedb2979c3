// Coming and going as a browser does it: the command, and the cookies that go with it.
import "server-only";
import { cookies, headers } from "next/headers";
import { isLanguage } from "@/lib/language/language";
import { languageCookie } from "@/lib/language/request";
import { log, requestIdHeader } from "@/lib/log";
import { Refusal } from "@/lib/refusal";
import { pathAfterSignIn } from "./address";
import { clientAddress } from "./client-address";
import { changePassword, chooseLanguage, endSession, setPasswordByLink, signIn } from "./commands";
import { carrySession, cookieOptions, dropSession, isHttps } from "./cookie";
import type { Person } from "./person";
import { currentPerson, currentSession, personOfSession } from "./queries";
import type { SessionMark } from "./session";
import type { LanguageChoice, PasswordByLink, PasswordChange, SignIn } from "./sign-in";

const aYear = 365 * 24 * 3600;

/** Takes the new session instead of one that this browser may still have had, and the person's own language with it. */
async function begin(mark: SessionMark): Promise<void> {
  const former = await currentSession();
  if (former) await endSession(former);
  await carrySession(mark);
  const language = (await personOfSession(mark))?.language;
  if (isLanguage(language))
    (await cookies()).set(languageCookie, language, { ...cookieOptions(), maxAge: aYear });
}

export async function comeIn(typed: SignIn): Promise<string> {
  const mark = await signIn(typed, clientAddress(await headers(), isHttps()));
  if (!mark) {
    log.info({ event: "signInRefused", requestId: (await headers()).get(requestIdHeader) });
    throw new Refusal("signInWrong");
  }
  await begin(mark);
  return pathAfterSignIn(typed.next);
}

export async function comeInByLink(typed: PasswordByLink): Promise<string> {
  await begin(await setPasswordByLink(typed));
  return "/";
}

export async function goOut(): Promise<string> {
  const mark = await currentSession();
  if (mark) await endSession(mark);
  await dropSession();
  return "/";
}

export async function renewPassword(person: Person, typed: PasswordChange): Promise<string> {
  const mark = await currentSession();
  if (!mark) throw new Refusal("notUnderstood");
  await carrySession(await changePassword(person, typed, mark));
  return "password";
}

/** The language of this browser and, for who is signed in, of every other one from the next sign-in on. */
export async function speak({ language, back }: LanguageChoice): Promise<string> {
  (await cookies()).set(languageCookie, language, { ...cookieOptions(), maxAge: aYear });
  const person = await currentPerson();
  if (person) await chooseLanguage(person, language);
  return back ?? "/";
}
