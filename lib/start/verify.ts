// npm run verify: whether the record is as it was written and the database defines what this version does. `npm run verify -- HASH` also looks for a noted hash.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { settingsOf } from "@/lib/server/env";
import { appRoleOf } from "@/prisma/app-role";
import { runningAddress, startEmbedded } from "@/prisma/embedded";
import { Unstartable } from "@/prisma/unstartable";
import { type Verified, verify } from "@/prisma/verify/verify";

/** At most this many findings are printed, and then how many more there are. */
const mostSentences = 100;

type Found = { url: string; stop: () => Promise<void> };

/** The database of DATABASE_URL, else the embedded one: as it runs, or started for as long as the check takes. */
async function database(): Promise<Found> {
  const { DATABASE_URL, APP_DATABASE_URL, DATA_DIR } = process.env;
  const { dataDir } = settingsOf({ DATA_DIR, APP_DATABASE_URL });
  if (DATABASE_URL) return { url: DATABASE_URL, stop: async () => undefined };
  if (!existsSync(join(dataDir, "database")))
    throw new Unstartable(`There is no database in ${dataDir} yet: npm start makes one.`);
  return startEmbedded(dataDir).catch((error: unknown) => {
    const url = runningAddress(dataDir);
    if (!(error instanceof Unstartable) || !url) throw error;
    return { url, stop: async () => undefined };
  });
}

function tell({ rows, snapshots, last, findings }: Verified): void {
  const counted = `${rows} ${rows === 1 ? "row" : "rows"} of history and ${snapshots} ${snapshots === 1 ? "snapshot" : "snapshots"}`;
  const lines =
    findings.length === 0
      ? [
          `The last row, ${last.id}, bears the hash ${last.hash || "–"}. Noted elsewhere, it can be asked for: npm run verify -- HASH`,
          `${counted} are as they were written; what the database defines, and who may do what, is of this version.`,
        ]
      : [
          ...findings.slice(0, mostSentences),
          ...(findings.length > mostSentences ? [`And ${findings.length - mostSentences} more.`] : []),
          `${counted} were read; ${findings.length === 1 ? "one thing is" : `${findings.length} things are`} not as written or not of this version.`,
        ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

async function run(noted: string | undefined): Promise<number> {
  const found = await database();
  try {
    const given = process.env.DATABASE_URL ? process.env.APP_DATABASE_URL : undefined;
    const verified = await verify(found.url, { appRole: appRoleOf(found.url, given), noted });
    tell(verified);
    return verified.findings.length === 0 ? 0 : 1;
  } finally {
    await found.stop();
  }
}

run(process.argv[2]).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(error instanceof Unstartable ? `${error.message}\n` : `${error.stack}\n`);
    process.exit(1);
  },
);
