// A body is read within limits, whatever its sender declares.
import { expect, test } from "vitest";
import { readForm } from "@/lib/guard/read-form";

const type = "multipart/form-data; boundary=b";
const part = (text: string) =>
  `--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${text}\r\n--b--\r\n`;

/** A request whose body comes piece by piece; `asked` counts the pieces that were read. */
function coming(pieces: string[], { ends = true, contentType = type } = {}) {
  const asked = { pieces: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = pieces[asked.pieces];
        if (next !== undefined) {
          asked.pieces += 1;
          controller.enqueue(new TextEncoder().encode(next));
        } else if (ends) controller.close();
        else return new Promise(() => undefined);
      },
    },
    { highWaterMark: 0 },
  );
  const headers = { "content-type": contentType };
  const request = new Request("http://here.invalid", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
  return { request, asked };
}

test("a form is read whole, in however many pieces it comes", async () => {
  const form = await readForm(coming([...part("Báo cáo")]).request, 1000);
  if (typeof form === "string") throw new Error(form);
  const file = form.get("file");
  expect(file instanceof File && (await file.text())).toBe("Báo cáo");
});

test("the first byte too many ends it, and nothing more is asked for", async () => {
  const { request, asked } = coming(Array.from({ length: 100 }, () => "x".repeat(100)));
  expect(await readForm(request, 1000)).toBe("tooLarge");
  expect(asked.pieces).toBe(11);
});

test("a body that never ends is given up", async () => {
  expect(await readForm(coming([part("x").slice(0, 40)], { ends: false }).request, 1000, 20)).toBe("slow");
});

test.each([
  ["another type", coming(["a=b"], { contentType: "application/x-www-form-urlencoded" })],
  ["no boundary", coming([part("x")], { contentType: "multipart/form-data" })],
  ["half a form", coming([part("x").slice(0, 30)])],
  ["nothing", coming([])],
])("%s is no form", async (_what, { request }) => {
  expect(await readForm(request, 1000)).toBe("unread");
});
