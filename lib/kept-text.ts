// Text that somebody typed while the sign-in had ended: it goes along, sealed, in the browser that typed it.
import "server-only";
import { gunzipSync, gzipSync } from "node:zlib";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { environment } from "@/lib/env";
import { cookieOptions, isHttps } from "@/lib/people/cookie";
import type { Person } from "@/lib/people/person";
import { currentSession, personOfEndedSession } from "@/lib/people/queries";

const cookieName = (): string => `${isHttps() ? "__Host-" : ""}giaoban-kept-text`;
/** A browser keeps about 4 KB a cookie; a longer text is in the browser's own draft only. */
const mostCharacters = 3800;
const minutes = 30;

/** `owner` is null where the browser no longer held even the ended session's mark. */
type KeptText = { owner: number | null; typed: Record<string, string> };

const seal = { secret: () => environment().authSecret, salt: "kept-text" };

export async function keepText(typed: Record<string, string>): Promise<void> {
  const mark = await currentSession();
  const kept: KeptText = { owner: mark && (await personOfEndedSession(mark)), typed };
  const packed = gzipSync(JSON.stringify(kept)).toString("base64");
  const value = await encode({
    token: { packed },
    maxAge: minutes * 60,
    secret: seal.secret(),
    salt: seal.salt,
  });
  if (value.length > mostCharacters) return;
  const jar = await cookies();
  jar.set(cookieName(), value, { ...cookieOptions(), maxAge: minutes * 60 });
}

/** The fields that this person typed; null where nothing was kept, or where the seal does not hold. */
export async function readKeptText(person: Person): Promise<Record<string, string> | null> {
  const value = (await cookies()).get(cookieName())?.value;
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: seal.secret(), salt: seal.salt });
    const packed = typeof token?.packed === "string" ? token.packed : "";
    const kept: KeptText = JSON.parse(
      gunzipSync(Buffer.from(packed, "base64"), { maxOutputLength: 100_000 }).toString(),
    );
    return kept.owner === null || kept.owner === person.id ? kept.typed : null;
  } catch {
    return null;
  }
}

/** The text has been saved: it need not be kept any longer. */
export async function forgetKeptText(): Promise<void> {
  const jar = await cookies();
  if (jar.has(cookieName())) jar.delete(cookieName());
}
