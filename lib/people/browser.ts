// Coming and going as a browser does it: the command, and the cookies that go with it.
import "server-only";
import { cookies, headers } from "next/headers";
import { languageCookieName } from "@/lib/language/cookie";
import { isLanguage, type Language } from "@/lib/language/language";
import { log, requestIdHeader } from "@/lib/log";
import { Refusal } from "@/lib/refusal";
import { pathAfterSignIn } from "./address";
import { clientAddress } from "./client-address";
import { changePassword, chooseLanguage, endSession, setPasswordByLink, signIn } from "./commands";
import { carryKnownHere, carrySession, cookieOptions, dropSession, isHttps, readKnownHere } from "./cookie";
import type { Person } from "./person";
import { currentPerson, currentSession, personOfSession } from "./queries";
import type { SessionMark } from "./session";
import type { LanguageChoice, PasswordByLink, PasswordChange, SignIn } from "./sign-in";

const aYear = 365 * 24 * 3600;

async function carryLanguage(language: Language): Promise<void> {
  (await cookies()).set(languageCookieName(isHttps()), language, { ...cookieOptions(), maxAge: aYear });
}

/** Takes the new session instead of one that this browser may still have had, and the person's own language with it. */
async function begin(mark: SessionMark): Promise<void> {
  const former = await currentSession();
  if (former) await endSession(former);
  await carrySession(mark);
  const person = await personOfSession(mark);
  if (person) await carryKnownHere(person.id, mark.version);
  if (isLanguage(person?.language)) await carryLanguage(person.language);
}

export async function comeIn(typed: SignIn): Promise<string> {
  const address = clientAddress(await headers(), isHttps());
  const mark = await signIn(typed, address, await readKnownHere());
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
  const renewed = await changePassword(person, typed, mark);
  await carrySession(renewed);
  await carryKnownHere(person.id, renewed.version);
  return "password";
}

/** The language of this browser and, for who is signed in, of every other one from the next sign-in on. */
export async function speak({ language, back }: LanguageChoice): Promise<string> {
  await carryLanguage(language);
  const person = await currentPerson();
  if (person) await chooseLanguage(person, language);
  return back ?? "/";
}
