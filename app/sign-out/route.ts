import { goOut } from "@/lib/accounts/browser";
import { fileRoute } from "@/lib/guard/file-route";

/**
 * The way out, by an ordinary form: a whole new page leaves nothing of the old ones in memory, and the browser is told to
 * let go of what it has stored of them.
 */
export const POST = fileRoute(async (_request: Request) => {
  await goOut();
  const headers = { location: "/sign-in", "clear-site-data": '"cache"', "cache-control": "no-store" };
  return new Response(null, { status: 303, headers });
});

/** A bookmark or a reload of it signs nobody out: reading changes nothing. */
export const GET = () => new Response(null, { status: 303, headers: { location: "/my-account#leave" } });
