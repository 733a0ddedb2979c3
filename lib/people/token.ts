// What a browser carries and cannot read or change: content encrypted under the key of its purpose.
import { EncryptJWT, jwtDecrypt } from "jose";
import { environment } from "@/lib/server/env";
import { keyFor, type Purpose } from "@/lib/server/keys";

type TokenPurpose = Extract<Purpose, "token" | "known-here">;

const algorithms = { alg: "dir", enc: "A256GCM" } as const;

/**
 * @param seconds how long the token is good for
 * @param secret AUTH_SECRET, where it is not that of the running app
 */
export const sealToken = (
  purpose: TokenPurpose,
  content: Record<string, unknown>,
  seconds: number,
  secret?: string,
): Promise<string> =>
  new EncryptJWT(content)
    .setProtectedHeader(algorithms)
    .setIssuedAt()
    .setExpirationTime(`${seconds}s`)
    .encrypt(keyFor(purpose, secret));

/**
 * What a token says; null where it is too old, or was made by nobody who knows the secret or the one before it. The
 * former secret opens alone: what is new is made with the present one.
 */
export async function openToken(purpose: TokenPurpose, token: string): Promise<unknown> {
  const { authSecret, authSecretFormer } = environment();
  for (const secret of authSecretFormer ? [authSecret, authSecretFormer] : [authSecret]) {
    const opened = await jwtDecrypt(token, keyFor(purpose, secret), {
      keyManagementAlgorithms: [algorithms.alg],
      contentEncryptionAlgorithms: [algorithms.enc],
    }).catch(() => null);
    if (opened) return opened.payload;
  }
  return null;
}
