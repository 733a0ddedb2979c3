// One update as a browser without JavaScript sends it: the task's form with all its hidden fields, sent again and
// again.
import type { Database } from "@/prisma/connect";
import { measured } from "./fill";
import type { Speed } from "./measure";

const attribute = (tag: string, name: string): string =>
  (new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The form on a task's page, filled with what it holds. */
function formIn(html: string): FormData {
  const start = html.indexOf('id="report-progress"');
  const inside = html.slice(start, html.indexOf("</form>", start));
  const form = new FormData();
  for (const [tag] of inside.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
    form.append(attribute(tag, "name"), attribute(tag, "value"));
  return form;
}

/** Loads a task's page and submits its form, over and over; only the submission is timed. */
export async function saves(
  db: Database,
  appUrl: string,
  cookie: string,
  connections: number,
  seconds: number,
) {
  const tasks = await db.$queryRaw<{ code: string }[]>`
    SELECT lower(t.code) AS code FROM task t JOIN entry e ON e.task_id = t.id JOIN agency a ON a.id = e.agency_id
    WHERE e.quarter_id = ${measured} AND a.code = 'BTC' AND e.state = 'IN_PROGRESS' ORDER BY t.id LIMIT ${connections}`;
  const times: number[] = [];
  let failed = 0;
  let size = 0;
  const until = performance.now() + seconds * 1000;
  const submission = async (code: string): Promise<void> => {
    const url = `${appUrl}/tasks/${code}`;
    const html = await fetch(url, { headers: { cookie } }).then((answer) => answer.text());
    const form = formIn(html);
    const typed = {
      progress: String(Math.floor(Math.random() * 90)),
      result: "Đã trình",
      delayReasonCode: "staff",
      delayReason: "Thiếu cán bộ",
      proposedSolution: "Trước 15/5",
      to: "IN_PROGRESS",
    };
    for (const [name, value] of Object.entries(typed)) form.set(name, value);
    const begun = performance.now();
    const answer = await fetch(url, {
      method: "POST",
      body: form,
      redirect: "manual",
      headers: { cookie, origin: appUrl },
    });
    size = (await answer.arrayBuffer()).byteLength;
    times.push(performance.now() - begun);
    if (answer.status !== 303) failed += 1;
  };
  await Promise.all(
    tasks.map(async ({ code }) => {
      while (performance.now() < until) await submission(code);
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  const measuredSpeed: Speed = {
    perSecond: Math.round(times.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    failed,
  };
  return { ...measuredSpeed, bytes: size };
}
