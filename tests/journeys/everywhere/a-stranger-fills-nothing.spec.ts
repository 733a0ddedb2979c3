// Who holds many bodies half sent fills no memory: strangers are answered before theirs, and of one person few are in hand.

import { expect, test } from "@/tests/journeys/support/journey";
import { notSubmittedYet } from "@/tests/journeys/support/reports";
import { sessionCookie } from "@/tests/journeys/support/session";
import {
  headOf,
  type Line,
  lineTo,
  memoryOf,
  sayUntilAnswered,
  tellsMemory,
} from "@/tests/journeys/support/socket";

notSubmittedYet("BNC");

const MiB = 1024 * 1024;
const bodies = 200;
/** In MiB: on a quiet machine under 50; a loaded one has more of each line under way. Held bodies would be 400 to 2,000. */
const mostOfFiles = 100;
const mostOfForms = 50;

const multipart = "multipart/form-data; boundary=b";
const evidence = "/tasks/2024-q1-bnc-04/evidence";

type Held = { name: string; path: string; size: number; headers?: Record<string, string>; signedIn?: true };

/** Each is 200 bodies of which all but the end is sent. */
const held: Held[] = [
  { name: "a file for a task", path: evidence, size: 10 * MiB },
  { name: "a file for a plan", path: "/quarters/2024-q2/planning/file", size: 2 * MiB },
  { name: "a form that is too large", path: "/my-work", size: 10 * MiB },
  { name: "a form", path: "/sign-in", size: 250 * 1024 },
  {
    name: "a press of a script",
    path: "/sign-in",
    size: 250 * 1024,
    headers: { "next-action": "40".repeat(21) },
  },
  {
    name: "a form without its size",
    path: "/sign-in",
    size: 10 * MiB,
    headers: { "transfer-encoding": "chunked" },
  },
  { name: "a file, its code in capitals", path: evidence.replace("bnc", "BNC"), size: 10 * MiB },
  { name: "a file, in capitals", path: evidence.toUpperCase(), size: 10 * MiB },
  { name: "a file, in percents", path: evidence.replace("evidence", "%65vidence"), size: 10 * MiB },
  { name: "a file, a slash behind", path: `${evidence}/`, size: 10 * MiB },
  { name: "a person's file", path: evidence, size: 10 * MiB, signedIn: true },
  { name: "a person's form", path: "/my-work", size: 250 * 1024, signedIn: true },
];

test.describe.configure({ timeout: 120_000 });

const unanswered = (lines: readonly Line[]): number => lines.filter(({ said }) => said().status === 0).length;

/** Waits until all but `left` are answered. Returns the most memory that was held in that time. */
async function answered(lines: readonly Line[], left: number, memory: () => number): Promise<number> {
  let highest = memory();
  const look = () => {
    highest = Math.max(highest, memory());
    return unanswered(lines);
  };
  await expect.poll(look, { intervals: [100], timeout: 50_000 }).toBeLessThanOrEqual(left);
  return highest;
}

for (const { name, path, size, headers = {}, signedIn } of held)
  test(`${bodies} times ${name}`, async ({ db, house, origin, request }) => {
    test.skip(!tellsMemory, "this machine does not tell what a process holds");
    const cookie = signedIn ? await sessionCookie(db, "staff.bnc") : null;
    const memory = () => memoryOf(house.app.pid ?? 0);
    const isStated = !headers["transfer-encoding"];
    const head = headOf(`POST ${path}`, {
      host: new URL(origin).host,
      origin,
      "content-type": multipart,
      ...(isStated && { "content-length": String(size) }),
      ...(cookie && { cookie: `${cookie.name}=${cookie.value}` }),
      ...headers,
    });
    const rest = Buffer.alloc(size - 1000, "x");
    const sent = isStated ? rest : Buffer.concat([Buffer.from(`${rest.length.toString(16)}\r\n`), rest]);
    const most = size < MiB ? mostOfForms : mostOfFiles;
    /** How much more memory is held at most while the bodies come, in MiB. */
    async function growth(): Promise<number> {
      await request.get("/sign-in", { maxRetries: 3 });
      const start = memory();
      const lines = await Promise.all(Array.from({ length: bodies }, () => lineTo(origin, head)));
      void Promise.all(lines.map((line) => sayUntilAnswered(line, sent)));
      const highest = await answered(lines, signedIn ? 4 : 0, memory);
      for (const { socket } of lines) socket.destroy();
      return highest - start;
    }
    // What the requests before it left to be collected is not the bodies' doing; bodies that are held show each time.
    const grown: number[] = [];
    while (grown.length < 3 && Math.min(Infinity, ...grown) >= most) grown.push(await growth());
    expect(Math.min(...grown), `grown by ${grown.map(Math.round).join(", ")} MiB`).toBeLessThan(most);
    expect((await request.get("/sign-in", { maxRetries: 3 })).status()).toBe(200);
  });
