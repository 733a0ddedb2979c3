// How a password is kept and compared: Argon2id at the strength OWASP names (19 MiB, two passes), over composed text.
import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";
import { inTurn } from "./hashing";

const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** "ệ" arrives composed from one keyboard and in three characters from another: both are the same password. */
const composed = (password: string): string => password.normalize("NFC");

const leastCharacters = 12;
export const mostCharacters = 200;

/** A password that somebody chooses. */
export const newPassword = z
  .string("passwordShort")
  .max(mostCharacters, "passwordLong")
  .refine((value) => [...composed(value)].length >= leastCharacters, "passwordShort");

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(composed(password), strength));

/** Whether the password is the one that the hash was made of. */
export const isPassword = (passwordHash: string, password: string): Promise<boolean> =>
  inTurn(() => verify(passwordHash, composed(password)));
