// What a browser carries and cannot read or change: content encrypted under the key of its purpose.
import { decode, encode } from "next-auth/jwt";
import { environment } from "@/lib/server/env";
import { keyFor, type Purpose } from "@/lib/server/keys";

type TokenPurpose = Extract<Purpose, "token" | "known-here">;

/** How each of our tokens begins. Others are not even tried: some ask for work before it shows who made them. */
const ours = `${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString("base64url")}..`;

/**
 * @param seconds how long the token is good for
 * @param secret AUTH_SECRET, where it is not that of the running app
 */
export const sealToken = (
  purpose: TokenPurpose,
  content: Record<string, unknown>,
  seconds: number,
  secret?: string,
): Promise<string> => encode({ token: content, maxAge: seconds, secret: keyFor(purpose, secret) });

/**
 * What a token says; null where it is too old, or was made by nobody who knows the secret or the one before it. The
 * former secret opens alone: what is new is made with the present one.
 */
export async function openToken(purpose: TokenPurpose, token: string): Promise<unknown> {
  const { authSecret, authSecretFormer } = environment();
  if (!token.startsWith(ours)) return null;
  for (const secret of authSecretFormer ? [authSecret, authSecretFormer] : [authSecret]) {
    const content = await decode({ token, secret: keyFor(purpose, secret) }).catch(() => null);
    if (content) return content;
  }
  return null;
}
