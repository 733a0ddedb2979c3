// Sign-in, sign-out, password and language for a browser: runs the command, then sets or clears the cookies.
import "server-only";
import { cookies, headers } from "next/headers";
import { Refusal } from "@/lib/forms/refusal";
import { languageCookieName } from "@/lib/language/cookie";
import { isLanguage, type Language } from "@/lib/language/language";
import { linkCookieName, linkCookieOptions, linkIn, markOfLink } from "@/lib/passwords/link-cookie";
import { pathAfterSignIn } from "@/lib/people/address";
import {
  carryKnownHere,
  carrySession,
  cookieOptions,
  dropSession,
  isHttps,
  readKnownHere,
} from "@/lib/people/cookie";
import type { Person } from "@/lib/people/person";
import { currentPerson, currentSession, personOfSession } from "@/lib/people/queries";
import type { SessionMark } from "@/lib/people/session";
import { clientAddress } from "@/lib/security/client-address";
import { security } from "@/lib/security/security-event";
import { changePassword, chooseLanguage, endSession, setPasswordByLink, signIn } from "./commands";
import { describeSession, endOtherSessions, signEverybodyOut } from "./commands-sessions";
import { deviceOf } from "./device";
import type { SigningOut } from "./register";
import type { LanguageChoice, OthersEnding, PasswordByLink, PasswordChange, SignIn } from "./sign-in";

const aYear = 365 * 24 * 3600;

async function carryLanguage(language: Language): Promise<void> {
  (await cookies()).set(languageCookieName(isHttps()), language, { ...cookieOptions(), maxAge: aYear });
}

/** Sets the session's cookies in this browser, and stores the names of browser and system with the session. */
async function carry(person: Person, mark: SessionMark): Promise<void> {
  await describeSession(person, mark, deviceOf((await headers()).get("user-agent")));
  await carrySession(mark);
  await carryKnownHere(person.id, mark.version);
}

/** Begins the new session: ends one that this browser may still hold, and sets the person's own language. */
async function begin(mark: SessionMark): Promise<Person> {
  const former = await currentSession();
  const of = former && (await endSession(former));
  if (of) await security("sessionEnded", { why: "replaced", of, sessions: 1 });
  const person = await personOfSession(mark);
  if (!person) throw new Refusal("signInWrong");
  await carry(person, mark);
  if (isLanguage(person.language)) await carryLanguage(person.language);
  return person;
}

/**
 * Signs in by name and password. Returns the path of the page to go to.
 * @throws Refusal where name or password is wrong, or too many tries are waiting
 */
export async function comeIn(typed: SignIn): Promise<string> {
  const address = clientAddress(await headers(), isHttps());
  const mark = await signIn(typed, address, await readKnownHere());
  if (!mark) throw new Refusal("signInWrong");
  await security("signedIn", {}, { person: await begin(mark) });
  return pathAfterSignIn(typed.next);
}

/** The secret of the one-time link that this browser opened last; null where it opened none within ten minutes. */
export async function openedLink(): Promise<string | null> {
  return linkIn((await cookies()).get(linkCookieName(isHttps()))?.value);
}

/**
 * Sets the password by the one-time link that this browser opened, and signs in. Returns the path of the first page.
 * @throws Refusal where no link was opened, the form was drawn for another one, or the link no longer holds
 */
export async function comeInByLink({ password, of }: PasswordByLink): Promise<string> {
  const link = await openedLink();
  if (!link) throw new Refusal("linkMissing");
  if (of !== markOfLink(link)) throw new Refusal("linkOther");
  await begin(await setPasswordByLink({ link, password }));
  (await cookies()).set(linkCookieName(isHttps()), "", { ...linkCookieOptions(isHttps()), maxAge: 0 });
  return "/";
}

/** Ends this browser's session, if it still holds, and clears its cookie. */
export async function goOut(): Promise<void> {
  const [person, mark] = [await currentPerson(), await currentSession()];
  if (mark && (await endSession(mark))) await security("signedOut", {}, { person });
  await dropSession();
}

/**
 * Changes the person's own password and keeps this browser signed in. Returns "password".
 * @throws Refusal where there is no session, or the current password is wrong
 */
export async function renewPassword(person: Person, typed: PasswordChange): Promise<string> {
  const mark = await currentSession();
  if (!mark) throw new Refusal("notUnderstood");
  await carry(person, await changePassword(person, typed, mark));
  return "password";
}

/** Ends the person's sessions in every other browser. Returns "others"; throws as endOtherSessions does. */
export const endOthers = async (person: Person, typed: OthersEnding): Promise<string> =>
  endOtherSessions(person, typed, await currentSession());

/** Ends all sessions but this browser's. Returns "everybody"; throws as signEverybodyOut does. */
export const signOutAll = async (person: Person, typed: SigningOut): Promise<string> =>
  signEverybodyOut(person, typed, await currentSession());

/** Sets the language of this browser and, for a signed-in person, of later sign-ins. Returns the path to go back to. */
export async function speak({ language, back }: LanguageChoice): Promise<string> {
  await carryLanguage(language);
  const person = await currentPerson();
  if (person) await chooseLanguage(person, language);
  return back ?? "/";
}
