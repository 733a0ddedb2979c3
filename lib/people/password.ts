// How a password is kept and compared: Argon2id at the strength OWASP names (19 MiB, two passes), over composed text.
import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";

const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** "ệ" arrives composed from one keyboard and in three characters from another: both are the same password. */
const composed = (password: string): string => password.normalize("NFC");

export const leastCharacters = 12;
export const mostCharacters = 200;

/** A password that somebody chooses. */
export const newPassword = z
  .string("passwordShort")
  .max(mostCharacters, "passwordLong")
  .refine((value) => [...composed(value)].length >= leastCharacters, "passwordShort");

export const hashPassword = (password: string): Promise<string> => hash(composed(password), strength);

/** The hash of a password that nobody has, of the same strength. */
const nobodys =
  "$argon2id$v=19$m=19456,t=2,p=1$S5AQZRi3d+BM27Rbp5IRrA$YhroNbIDf8b8PvBRYnhA+ZlciKyOROcgbAvfC5s5asY";

/** Whether the password is the right one. Where there is no hash the same work is done, so that time tells nothing. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const same = await verify(passwordHash ?? nobodys, composed(password));
  return same && passwordHash !== null;
}
