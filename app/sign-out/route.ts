import { goOut } from "@/lib/accounts/browser";
import { fileRoute } from "@/lib/guard/file-route";

/**
 * Signs out by an ordinary form: a whole new page leaves nothing of the old ones in memory, and a header asks the
 * browser to clear what it has stored of them.
 */
export const POST = fileRoute(async (_request: Request) => {
  await goOut();
  const headers = { location: "/sign-in", "clear-site-data": '"cache"', "cache-control": "no-store" };
  return new Response(null, { status: 303, headers });
});

/** A bookmark or a reload of this address signs nobody out: a GET request changes nothing. */
export const GET = () => new Response(null, { status: 303, headers: { location: "/my-account#leave" } });
