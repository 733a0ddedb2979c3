// What a start says at the terminal: where the app is and who may come in, or why there is none.
import { type Environment, isDemoExposed } from "@/lib/server/env";
import { Unstartable } from "@/prisma/unstartable";
import { lineOfLink } from "./first-link.ts";
import type { Prepared } from "./prepare.ts";

export function announce({ appUrl, demo, dataDir }: Environment, { link, appDatabaseUrl }: Prepared): void {
  const lines = [`Giaoban is at ${appUrl}`];
  if (!appDatabaseUrl)
    lines.push(
      "The app connects as the owner of the database: let the role of DATABASE_URL make roles (CREATEROLE), or name another one in APP_DATABASE_URL.",
    );
  if (demo) {
    const agencies = ["vptu", "btc", "ubkt", "btg", "bdv", "bnc"];
    lines.push("Demonstration accounts, password giaoban-demo:");
    lines.push(`  ${agencies.map((agency) => `staff.${agency}`).join(" ")}`);
    lines.push(`  ${agencies.map((agency) => `head.${agency}`).join(" ")}`, "  office committee chair admin");
  }
  if (isDemoExposed({ demo, appUrl }))
    lines.push(
      "Warning: others reach this demonstration by APP_URL, and its passwords are published. Keep nothing here that matters; real work begins with another database, without DEMO=1.",
    );
  const ofLink = lineOfLink(link, { dataDir, terminal: process.stdout.isTTY === true });
  if (ofLink) lines.push(ofLink);
  process.stdout.write(`${lines.join("\n")}\nCtrl-C stops it.\n`);
}

/** An error of the system is printed as a sentence; any other error with its stack. */
export function startErrorSentence(error: unknown): string {
  if (error instanceof Unstartable) return error.message;
  const { code, path, stack } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC") return `The disk is full: ${path ?? "a file"} cannot be written.`;
  return path && /^E(ACCES|PERM|ROFS|IO)$/.test(code ?? "")
    ? `${path} cannot be used (${code}).`
    : `${stack}`;
}
