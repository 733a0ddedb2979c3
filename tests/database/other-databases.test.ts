// On the embedded server the app's role reaches its own database and no other.
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { limitAppRole } from "@/prisma/app-limits";
import { removeEmbedded, startEmbedded } from "@/prisma/embedded";

const folder = join(resolve(import.meta.dirname, "../.."), ".test", `run-${randomBytes(6).toString("hex")}`);
mkdirSync(folder, { recursive: true });
const server = await startEmbedded(folder, { fleeting: true });
afterAll(async () => {
  await server.stop();
  removeEmbedded(folder);
});

async function connects(database: string): Promise<string> {
  const address = new URL(server.url);
  Object.assign(address, { username: "keeper", password: "x", pathname: `/${database}` });
  const client = new pg.Client(address.href);
  return client.connect().then(
    async () => {
      await client.end();
      return "accepted";
    },
    (error: pg.DatabaseError) => error.code ?? error.message,
  );
}

test("neither the server's own databases nor another's", async () => {
  const owner = new pg.Client(server.url);
  await owner.connect();
  await owner.query("CREATE DATABASE others");
  await owner.query("CREATE ROLE keeper LOGIN PASSWORD 'x'");
  expect(await connects("postgres")).toBe("accepted");
  await limitAppRole(owner, "keeper", { own: true, wholeServer: true });
  for (const database of ["postgres", "template1", "others"]) expect(await connects(database)).toBe("42501");
  expect(await connects("giaoban")).toBe("accepted");
  await owner.end();
});
