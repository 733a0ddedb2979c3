// The routes that accept files: nothing of a body is kept before it is known who sends it, and that they may.
import "server-only";
import type { Person } from "@/lib/people/person";
import { currentPerson } from "@/lib/people/queries";
import { security } from "@/lib/security/security-event";
import { environment } from "@/lib/server/env";
import { placesFor } from "@/lib/server/slots";
import { readForm } from "./read-form";
import type { Reason } from "./refusal-page";
import { refusalAnswer } from "./refusal-response";
import { largestFileAt, ownOrigins, refusalFor, roomFor } from "./request-guard";

type FileUpload<Right> = {
  /** Where who is not signed in is led. */
  signedOut: () => Response | Promise<Response>;
  /** What the person may here; null where for this person there is no such place, a Response where it is refused. */
  right: (person: Person) => Promise<Right | Response | null>;
  /** Takes what was brought, and answers. */
  take: (person: Person, right: Right, form: FormData) => Promise<Response>;
};

/** Each file takes several times its size on its way. */
const files = placesFor({ all: 8, each: 2 });

/** In seconds: a file of ten megabytes is through by then on most lines. */
const busySeconds = 10;

/** Origin, stated size, session, right, a place among the files in hand: then the body, and no byte of it before. */
export async function receiveFile<Right>(request: Request, door: FileUpload<Right>): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const knock = {
    method: request.method,
    address: pathname + search,
    header: (name: string) => request.headers.get(name),
  };
  const turned = refusalFor(knock, ownOrigins(environment().appUrl));
  if (turned) {
    await security("turnedAway", turned);
    return refusalAnswer(request, turned.status, turned.reason);
  }
  const person = await currentPerson();
  if (!person) return door.signedOut();
  const right = await door.right(person);
  if (right === null) return refusalAnswer(request, 404, "notFound");
  if (right instanceof Response) return right;
  const leave = files.take(String(person.id));
  const refused = async (status: number, why: Reason, retryAfter?: number): Promise<Response> => {
    await security("fileRefused", { why }, { person });
    return refusalAnswer(request, status, why, retryAfter);
  };
  if (!leave) return refused(503, "busy", busySeconds);
  try {
    const form = await readForm(request, roomFor(largestFileAt(pathname) ?? 0));
    if (form === "tooLarge") return refused(413, "fileTooLarge");
    if (form === "slow") return refused(408, "slow");
    if (form === "unread") return refused(400, "unread");
    return await door.take(person, right, form);
  } finally {
    leave();
  }
}
