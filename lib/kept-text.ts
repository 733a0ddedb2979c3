// Text that somebody typed while the sign-in had ended: it goes along, sealed, in the browser that typed it.
import "server-only";
import { gunzipSync, gzipSync } from "node:zlib";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { environment } from "@/lib/env";

const cookie = "kept-text";
/** A browser keeps about 4 KB a cookie; a longer text is in the browser's own draft only. */
const mostCharacters = 3800;
const minutes = 30;

export type KeptText = { back: string; typed: Record<string, string> };

const seal = { secret: () => environment().authSecret, salt: "kept-text" };

export async function keepText(back: string, typed: Record<string, string>): Promise<void> {
  const packed = gzipSync(JSON.stringify({ back, typed })).toString("base64");
  const value = await encode({
    token: { packed },
    maxAge: minutes * 60,
    secret: seal.secret(),
    salt: seal.salt,
  });
  if (value.length > mostCharacters) return;
  const jar = await cookies();
  jar.set(cookie, value, {
    httpOnly: true,
    sameSite: "lax",
    secure: environment().appUrl.startsWith("https:"),
    maxAge: minutes * 60,
    path: "/",
  });
}

/** The fields that were kept; null where nothing was, or where the seal does not hold. */
export async function readKeptText(): Promise<Record<string, string> | null> {
  const value = (await cookies()).get(cookie)?.value;
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: seal.secret(), salt: seal.salt });
    const packed = typeof token?.packed === "string" ? token.packed : "";
    const kept: KeptText = JSON.parse(
      gunzipSync(Buffer.from(packed, "base64"), { maxOutputLength: 100_000 }).toString(),
    );
    return kept.typed;
  } catch {
    return null;
  }
}

/** The text has been saved: it need not be kept any longer. */
export async function forgetKeptText(): Promise<void> {
  const jar = await cookies();
  if (jar.has(cookie)) jar.delete(cookie);
}
