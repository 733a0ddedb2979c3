// The log for security: each event arises where it should, once, and none carries a text that was typed.
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as evidence } from "@/app/evidence/[id]/route";
import { found } from "@/app/found";
import { GET as tasksFile } from "@/app/quarters/[quarter]/tasks.csv/route";
import { POST as signOut } from "@/app/sign-out/route";
import { POST as addEvidence } from "@/app/tasks/[task]/evidence/route";
import * as actions from "@/lib/accounts/actions";
import { signIn } from "@/lib/accounts/commands";
import { idle } from "@/lib/forms/form-state";
import { newLink } from "@/lib/passwords/link";
import { linkCookieName, markOfLink } from "@/lib/passwords/link-cookie";
import { tokenOf } from "@/lib/people/cookie";
import { currentPerson } from "@/lib/people/queries";
import { hashOfSession, sessionCookieName } from "@/lib/people/session";
import { sealedAddress } from "@/lib/security/sealed-address";
import type { SecurityEvent } from "@/lib/security/security-log";
import { answers } from "@/lib/server/current-response";
import { log } from "@/lib/server/log";
import { givenQuarter, givenTask, passwordHash } from "@/prisma/given";
import { proxy } from "@/proxy";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const home = "https://giaoban.example.org";
process.env.APP_URL = home;
const db = await testDatabase();
const { people, agencies } = await givenHouse(db);
const quarter = await givenQuarter(db, { id: 20241, state: "OPEN" });
const { task } = await givenTask(db, { quarter, agency: agencies.btc });

/** Part of everything that is typed here, so no line may contain it. */
const marker = "TYPED-BY-HAND";
const password = `${marker} mật khẩu`;
await db.person.update({
  where: { id: people.staff.id },
  data: { passwordHash: await passwordHash(password) },
});

// The framework's request is mocked; everything behind it is real.
const jar = new Map<string, string>();
const visitor = "198.51.100.23";
let at = "/";
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () =>
    new Headers({ "x-address": at, "x-request-id": "request-1", "x-forwarded-for": visitor }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
vi.mock("next-intl/server", () => ({
  getRequestConfig: () => undefined,
  getLocale: async () => "en",
  getTranslations: async () => Object.assign((key: string) => key, { has: () => true }),
}));

type Line = Record<string, unknown> & { event: string };
let lines: Line[] = [];
beforeEach(async () => {
  lines = [];
  for (const level of ["info", "warn", "error"] as const)
    vi.spyOn(log, level).mockImplementation((line: unknown) => void lines.push(line as Line));
  jar.clear();
  at = "/";
  await db.signInGuess.deleteMany();
});
afterEach(() => void vi.restoreAllMocks());

/** A page that finds nothing, asked for by a request. */
const missing = () =>
  answers.run({ id: "request-1", tell: () => undefined, form: null, began: false, away: false }, () =>
    found(async () => notFound())({}),
  );

const filled = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
/** Redirects and missing pages are errors of the framework. */
const answered = (answer: Promise<unknown>) =>
  answer.catch((error: { digest?: string }) => {
    if (!error.digest?.startsWith("NEXT_")) throw error;
  });
async function arrive(): Promise<string> {
  const mark = await signIn({ name: people.staff.signInName, password }, null);
  if (!mark) throw new Error("the sign-in was refused");
  jar.set(sessionCookieName(true), await tokenOf(mark));
  lines = [];
  return mark.session;
}
const typeIn = (typed: string) =>
  answered(
    actions.signInAction(
      idle,
      filled({ name: people.staff.signInName, password: typed, next: `/?q=${marker}` }),
    ),
  );
async function bringLink(used: boolean): Promise<void> {
  const { secret, hash } = newLink();
  const expiresAt = new Date(Date.now() + 3_600_000);
  const usedAt = used ? new Date() : null;
  await db.oneTimeLink.create({ data: { hash, personId: people.otherStaff.id, expiresAt, usedAt } });
  jar.set(linkCookieName(true), secret);
  const form = filled({ password, again: password, of: markOfLink(secret) });
  await answered(actions.setPasswordAction(idle, form));
}

type Case = { does: () => Promise<unknown>; line: Record<string, unknown> };
const staff = { person: people.staff.id, role: "STAFF" };
const nobody = { person: null, role: null };

const cases: Record<SecurityEvent, Case> = {
  signedIn: { does: () => typeIn(password), line: staff },
  signInRefused: { does: () => typeIn(`not ${password}`), line: nobody },
  signInBusy: {
    does: async () => {
      await typeIn(`not ${password}`);
      lines = [];
      // As if a long queue of guesses were before this try.
      await db.$executeRaw`UPDATE sign_in_guess SET expire = now() + interval '1 hour' WHERE key LIKE 'turn:%'`;
      await typeIn(password);
    },
    line: nobody,
  },
  signedOut: {
    does: async () => {
      await arrive();
      await signOut(new Request("http://here.invalid/sign-out", { method: "POST" }), {});
    },
    line: staff,
  },
  sessionEnded: {
    does: async () => {
      const hash = hashOfSession(await arrive());
      await db.session.update({ where: { hash }, data: { lastSeenAt: new Date(Date.now() - 7_300_000) } });
      await currentPerson();
      await currentPerson();
    },
    line: { why: "idle", of: people.staff.id, sessions: 1 },
  },
  linkUsed: { does: () => bringLink(false), line: { person: people.otherStaff.id } },
  linkRefused: { does: () => bringLink(true), line: nobody },
  passwordChanged: {
    does: async () => {
      await arrive();
      const form = filled({ current: password, password, again: password, key: randomUUID() });
      await answered(actions.changePasswordAction(idle, form));
    },
    line: staff,
  },
  refused: {
    does: async () => {
      await arrive();
      at = `/people/new?q=${marker}`;
      const typed = { signInName: "somebody", fullName: marker, role: "CHAIR", language: "vi" };
      const form = filled({ ...typed, key: randomUUID(), form: "make-person" });
      await answered(actions.makePersonAction(idle, form));
    },
    line: { ...staff, message: "notAdministrator", action: "make-person", route: "/people/new" },
  },
  notFoundForRole: {
    does: async () => {
      await arrive();
      at = `/people/${marker}?q=${marker}`;
      await missing();
    },
    line: { ...staff, route: "/people/[person]" },
  },
  turnedAway: {
    does: () => {
      const headers = { origin: `https://${marker}.example`, "x-forwarded-for": visitor };
      return proxy(new NextRequest(`${home}/my-work?q=${marker}`, { method: "POST", headers }));
    },
    line: { ...nobody, reason: "foreign", status: 403, route: "/my-work" },
  },
  fileRefused: {
    does: async () => {
      await arrive();
      const form = filled({ key: randomUUID() });
      form.set("file", new File([marker], `${marker}.exe`));
      const route = `${home}/tasks/${task.code.toLowerCase()}/evidence`;
      const request = new Request(route, { method: "POST", body: form, headers: { origin: home } });
      await answered(addEvidence(request, { params: Promise.resolve({ task: task.code.toLowerCase() }) }));
    },
    line: staff,
  },
  tokenForged: {
    does: async () => {
      jar.set(sessionCookieName(true), marker);
      await currentPerson();
    },
    line: nobody,
  },
  exported: {
    does: async () => {
      await arrive();
      const request = new Request(`${home}/quarters/2024-q1/tasks.csv?q=${marker}`);
      await tasksFile(request, { params: Promise.resolve({ quarter: "2024-q1" }) });
    },
    line: { ...staff, file: "tasks.csv", rows: 0 },
  },
};

describe("the log for security", () => {
  test.each(Object.entries(cases))(
    "records %s, once, with nothing that was typed",
    async (event, { does, line }) => {
      await does();
      const recorded = lines.filter((each) => each.event === event);
      expect(recorded).toHaveLength(1);
      expect(recorded[0]).toMatchObject(line);
      const written = JSON.stringify(lines);
      for (const secret of [marker, visitor, people.staff.signInName, people.staff.fullName ?? marker])
        expect(written).not.toContain(secret);
      // Whoever knows the server's secret can check whether it was this address.
      expect(recorded[0]?.address).toBe(sealedAddress(visitor, process.env.AUTH_SECRET ?? ""));
      expect(recorded[0]).toHaveProperty("requestId", expect.stringMatching(/./));
    },
  );

  test("says nothing of a form that was only filled in wrongly, or of a page that was found", async () => {
    await arrive();
    await answered(actions.changePasswordAction(idle, filled({ current: "", password: "short", again: "" })));
    await proxy(new NextRequest(`${home}/my-work`));
    expect(lines).toEqual([]);
  });

  test("says nothing of a stranger who asks for what is not there", async () => {
    await missing();
    expect(lines).toEqual([]);
  });

  test("records of a missing file of evidence nothing but that", async () => {
    await arrive();
    await answered(evidence(new Request(`${home}/evidence/99`), { params: Promise.resolve({ id: "99" }) }));
    expect(lines).toMatchObject([{ event: "notFoundForRole", ...staff }]);
  });
});
