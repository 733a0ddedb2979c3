// Whether PostgreSQL's own functions, casts and operators are as it brings them: a superuser can replace them.
import { builtInLines, lastChanged } from "./catalogue/postgres.ts";
import { sha256 } from "./chain.ts";
import type { Reading } from "./session.ts";

/** The SHA-256 of what PostgreSQL brings, by its version; no release within a version changes it. Of others nothing is known. */
const known: Record<string, string> = {
  15: "126fe254ec38b29771823583ceec5f286980cdfc06a30dfbc7eeacac44969676",
  16: "e1c0996224322c25332e0d75bc1f6a78e1a43222b977438cb6c3e604178b80d9",
  17: "90e170e5d71ca881159e38b0de375eb93b646851bd585a855827e1924e87168d",
  18: "a0e7c8a901073de5a7e195f5f115b8e924538f71d0f42eec966e285d8b72fed5",
};

/** The SHA-256 of what PostgreSQL brings, as it is in this database. */
async function digestOfBuiltIns({ client }: Reading): Promise<string> {
  const lines: string[] = [];
  for (const query of builtInLines) {
    const { rows } = await client.query<{ line: string }>(query);
    // The position of a body in its source differs from one release to the next.
    lines.push(...rows.map(({ line }) => line.replaceAll(/ :location -?\d+/g, "")));
  }
  return sha256(lines.join("\n"));
}

/** One sentence where PostgreSQL's own functions, casts or operators are not those of its version. */
export async function checkBuiltIns(reading: Reading): Promise<string[]> {
  const { rows } = await reading.client.query<{ version: string }>(
    "SELECT (current_setting('server_version_num')::int / 10000)::text AS version",
  );
  const version = rows[0]?.version ?? "";
  if (!(version in known) || known[version] === (await digestOfBuiltIns(reading))) return [];
  const last = await reading.client.query<{ name: string }>(lastChanged);
  const names = last.rows
    .map(({ name }) => name)
    .slice(0, 5)
    .join(", ");
  return [
    `PostgreSQL's own functions, casts or operators are not those of PostgreSQL ${version}, the function changed last is ${names}: restore a backup on a new server.`,
  ];
}
