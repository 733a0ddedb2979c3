import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/people/auth";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Redirects stay on this site by their form: a path, whatever host the request claimed. */
async function answer(request: NextRequest, context: Context): Promise<Response> {
  const response: Response = await NextAuth(request, context, authOptions());
  const location = response.headers.get("location");
  if (location) response.headers.set("location", pathOf(location));
  return response;
}

function pathOf(location: string): string {
  const { pathname, search } = new URL(location, "http://here.invalid");
  return pathname + search;
}

export { answer as GET, answer as POST };
