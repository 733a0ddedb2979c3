// Logs for security when a signed-in person asks for what does not exist, or not for this role.
import "server-only";
import { security } from "@/lib/security/security-event";
import { currentPerson } from "./queries";

export async function logNotFound(): Promise<void> {
  const person = await currentPerson();
  if (person) await security("notFoundForRole", {}, { person });
}
