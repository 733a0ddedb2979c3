// What is not there, or not for this role: who is signed in and asks for it is written into the log for security.
import "server-only";
import { security } from "@/lib/security/security-event";
import { currentPerson } from "./queries";

export async function logNotFound(): Promise<void> {
  const person = await currentPerson();
  if (person) await security("notFoundForRole", {}, { person });
}
