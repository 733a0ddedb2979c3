// A register whose administrator can sign in, and the people that the tests add to it.
import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { setPasswordByLink } from "@/lib/accounts/commands";
import { makePerson } from "@/lib/accounts/commands-people";
import type { PersonMaking } from "@/lib/accounts/register";
import type { Database } from "@/prisma/connect";
import { passwordHash } from "@/prisma/given";
import { givenHouse } from "@/tests/support/people";

export const password = "mật khẩu của bàn giao";

/** The secret in the address of a one-time link. */
export const secretIn = (link: string): string => new URL(link).searchParams.get("link") ?? "";

let made = 0;
/** The form of a new officer, each with a name of its own. */
export function wanted(more: Partial<PersonMaking> = {}): PersonMaking {
  made += 1;
  const named = { signInName: `an.nguyen${made}`, fullName: "Nguyễn Văn An", post: "Chuyên viên" };
  return { ...named, role: "STAFF", agency: "BTC", language: "vi", key: randomUUID(), ...more };
}

export async function givenRegister(db: Database) {
  const { people } = await givenHouse(db);
  const { admin } = people;
  await db.person.update({ where: { id: admin.id }, data: { passwordHash: await passwordHash(password) } });
  const rowOf = (signInName: string) => db.person.findUniqueOrThrow({ where: { signInName } });
  return {
    people,
    admin,
    rowOf,
    historyOf: (subjectId: number) =>
      db.history.findMany({
        where: { subject: "person", subjectId },
        orderBy: { id: "asc" },
        omit: { id: true },
      }),
    /** The hidden fields of a submission on this person's page, in the present version. */
    submission: async (name: string) => ({ name, seen: (await rowOf(name)).version, key: randomUUID() }),
    /** A person who has set a password and is signed in. */
    signedIn: async () => {
      const asked = wanted();
      const link = await makePerson(admin, asked);
      const mark = await setPasswordByLink({ link: secretIn(link), password });
      return { name: asked.signInName, mark };
    },
    /** Expects a refusal that wrote no row of the history. */
    refused: async (attempt: () => Promise<unknown>, message: string): Promise<void> => {
      const before = await db.history.count();
      await expect(attempt()).rejects.toThrow(message);
      expect(await db.history.count()).toBe(before);
    },
  };
}
