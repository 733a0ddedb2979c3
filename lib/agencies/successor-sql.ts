// SQL for the successors of an agency: its successor, that one's successor, up to the one that is at work.
import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** One row with the `id` of the agency that goes on with the work of this one: itself where it has no successor. */
export const lastSuccessor = (agency: number) => Prisma.sql`
  WITH RECURSIVE line AS (
    SELECT a.id, a.successor_id, 0 AS step FROM agency a WHERE a.id = ${agency}
    UNION
    SELECT s.id, s.successor_id, line.step + 1 FROM line JOIN agency s ON s.id = line.successor_id WHERE line.step < 50)
  SELECT id FROM line ORDER BY step DESC LIMIT 1`;

/** The ids of the agencies whose work this one goes on with, those of earlier mergers included. */
export const predecessors = (agency: number) => Prisma.sql`
  WITH RECURSIVE line AS (
    SELECT a.id, 1 AS step FROM agency a WHERE a.successor_id = ${agency}
    UNION
    SELECT a.id, line.step + 1 FROM line JOIN agency a ON a.successor_id = line.id WHERE line.step < 50)
  SELECT id FROM line`;
