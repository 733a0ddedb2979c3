// Where the demonstration may run, and where it must not: its passwords are published.

import { isPassword } from "@/lib/passwords/password";
import type { Settings } from "@/lib/server/env";
import type { Database } from "@/prisma/connect";
import { accounts, demoPassword } from "@/prisma/demo/people";
import { Unstartable } from "@/prisma/unstartable";

/** Databases from before the mark are known by an account that its published password still opens. */
async function holdsDemonstration(db: Database): Promise<boolean> {
  const { demo } = await db.committee.findUniqueOrThrow({ where: { id: 1 }, select: { demo: true } });
  if (demo) return true;
  const signInName = { in: accounts.map((account) => account.signInName) };
  const people = await db.person.findMany({ where: { signInName } });
  for (const { passwordHash } of people)
    if (passwordHash && (await isPassword(passwordHash, demoPassword))) return true;
  return false;
}

/** A start for real work ends here where everybody knows the passwords. */
export async function assertNoDemonstration(db: Database, { demo }: Settings): Promise<void> {
  if (demo || !(await holdsDemonstration(db))) return;
  throw new Unstartable(
    "This database holds the demonstration with its published passwords, and DEMO is not 1: name another DATA_DIR or DATABASE_URL.",
  );
}
