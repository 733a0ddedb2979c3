// What is set for the app's role, the role of DATABASE_URL or the database, against what this version sets.
import { limitsOf } from "@/prisma/app-limits";
import type { AppRole } from "@/prisma/app-role";
import { settings } from "./catalogue/roles.ts";
import type { Ask, Reading } from "./session.ts";
import { written } from "./statements.ts";

type Setting = { role: string; ofDatabase: boolean; name: string; value: string };

/** What decides for a session which tables it finds and whether triggers fire. */
const decides = (name: string): boolean =>
  ["session_replication_role", "search_path", "role"].includes(name) || name.startsWith("plpgsql.");

/** Settings that this version does not make; a search path may be set for the database, or the same for both roles. */
function unexpected(rows: Setting[], role: AppRole | null, limits: Record<string, string>): Setting[] {
  const isOfApp = (row: Setting): boolean => role !== null && row.role === role.name;
  const paths = rows.filter(({ name, role: of }) => name === "search_path" && of !== "");
  const isOnePath =
    paths.some(isOfApp) &&
    paths.some((row) => !isOfApp(row)) &&
    new Set(paths.map(({ value }) => value)).size === 1;
  return rows.filter((row) => {
    if (row.name === "search_path") return row.role !== "" && !isOnePath;
    if (isOfApp(row) && role?.own) return row.ofDatabase || !(row.name in limits);
    return decides(row.name);
  });
}

function sentencesOf(rows: Setting[], role: AppRole | null, limits: Record<string, string>): string[] {
  const strange = unexpected(rows, role, limits).map(({ role: of, ofDatabase, name }) => {
    const reset =
      of === ""
        ? "ALTER DATABASE … RESET"
        : `ALTER ROLE ${written(of)}${ofDatabase ? " IN DATABASE …" : ""} RESET`;
    return `${name} is set for ${of === "" ? "everybody in this database" : of}, which this version does not do: ${reset} ${name} ends that.`;
  });
  if (!role?.own) return strange;
  const wrong = Object.entries(limits).flatMap(([name, value]) => {
    const set = rows.find((row) => row.role === role.name && row.name === name && !row.ofDatabase)?.value;
    const is = `The limit ${name} of ${role.name} is ${set ?? "gone"} and not ${value}`;
    return set === value ? [] : [`${is}: the next npm start sets it.`];
  });
  return [...strange, ...wrong];
}

/** One sentence for each setting that decides what a session finds and may do, and is not of this version. */
export async function checkSettings({ client }: Reading, ask: Ask, role: AppRole | null): Promise<string[]> {
  const { rows } = await client.query<{ version: number; silenced: boolean }>(
    `SELECT current_setting('server_version_num')::int AS version,
       current_setting('session_replication_role') <> 'origin' AS silenced`,
  );
  const now = rows[0] ?? { version: 0, silenced: false };
  return [
    ...(now.silenced
      ? ["session_replication_role is not origin for the role of DATABASE_URL: no trigger fires."]
      : []),
    ...sentencesOf(await ask<Setting>(settings), role, limitsOf(now.version)),
  ];
}
