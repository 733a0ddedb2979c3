// When a session holds, as a condition of SQL: the same for who asks, for the list of one's own, and for the register.
import { environment } from "@/lib/server/env";
import { Prisma } from "@/prisma/generated/client";

/** Neither ended nor run out: after its hours, or because nobody has asked for anything meanwhile. `s` is the session. */
export const goesOn = (): Prisma.Sql => Prisma.sql`s.ended_at IS NULL AND s.expires_at > now()
  AND s.last_seen_at > now() - make_interval(mins => ${environment().idleMinutes})`;

/** And it is of the version that its person's sessions need; `p` is the person. */
export const holds = (): Prisma.Sql => Prisma.sql`p.session_version = s.version AND ${goesOn()}`;
