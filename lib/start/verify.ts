// npm run verify: whether history and snapshots are as they were written. `npm run verify -- HASH` also looks for a noted hash.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { settingsOf } from "@/lib/server/env";
import { runningAddress, startEmbedded } from "@/prisma/embedded";
import { Unstartable } from "@/prisma/unstartable";
import { type Verified, verify } from "@/prisma/verify";

/** So many sentences are read by somebody; of the others it is said that there are more. */
const mostSentences = 100;

type Found = { url: string; stop: () => Promise<void> };

/** The database of DATABASE_URL, else the embedded one: as it runs, or started for as long as the check takes. */
async function database(): Promise<Found> {
  const { DATABASE_URL, DATA_DIR } = process.env;
  if (DATABASE_URL) return { url: DATABASE_URL, stop: async () => undefined };
  const { dataDir } = settingsOf({ DATA_DIR });
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
          `${counted} are as they were written.`,
        ]
      : [
          ...findings.slice(0, mostSentences),
          ...(findings.length > mostSentences ? [`And ${findings.length - mostSentences} more.`] : []),
          `${counted} were read; ${findings.length === 1 ? "one thing is" : `${findings.length} things are`} not as written.`,
        ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

async function run(noted: string | undefined): Promise<number> {
  const found = await database();
  try {
    const verified = await verify(found.url, noted);
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
