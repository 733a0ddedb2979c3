import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions, isAuthDoor } from "@/lib/accounts/auth";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Redirects stay on this site by their form: a path, whatever host the request claimed. */
async function answer(request: NextRequest, context: Context): Promise<Response> {
  if (!isAuthDoor(request.method, (await context.params).nextauth)) notFound();
  const response: Response = await NextAuth(request, context, authOptions());
  // Its own word for an address to come back to that is none.
  if (response.status === 500) notFound();
  const location = response.headers.get("location");
  if (location) response.headers.set("location", pathOf(location));
  return response;
}

function pathOf(location: string): string {
  const { pathname, search } = new URL(location, "http://here.invalid");
  return pathname + search;
}

export { answer as GET, answer as POST };
