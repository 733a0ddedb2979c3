// How a password is kept and compared: Argon2id at the strength OWASP names (19 MiB, two passes), over composed text.
import { hash, verify } from "@node-rs/argon2";
import { composed } from "./fields";
import { inTurn } from "./hashing";

const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(composed(password), strength));

/** Whether the password is the one that the hash was made of. */
export const isPassword = (passwordHash: string, password: string): Promise<boolean> =>
  inTurn(() => verify(passwordHash, composed(password)));
