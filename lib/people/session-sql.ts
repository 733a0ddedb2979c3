// SQL conditions for a session that holds, shared by requests, the list of one's own sessions and the register.
import { environment } from "@/lib/server/env";
import { Prisma } from "@/prisma/generated/client";

/** Neither ended nor expired, after its hours or because it was idle for too long. `s` is the session. */
export const goesOn = (): Prisma.Sql => Prisma.sql`s.ended_at IS NULL AND s.expires_at > now()
  AND s.last_seen_at > now() - make_interval(mins => ${environment().idleMinutes})`;

/** And it has the version that the person's sessions need now; `p` is the person. */
export const holds = (): Prisma.Sql => Prisma.sql`p.session_version = s.version AND ${goesOn()}`;
