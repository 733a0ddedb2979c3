import { NotFoundPage } from "@/components/frame/not-found-page";
import { currentPerson } from "@/lib/people/queries";
import { security } from "@/lib/security";

/** For an address that the app has nowhere; what a page finds missing is told by `found`. */
export default async function NotFound() {
  const person = await currentPerson();
  if (person) await security("notFoundForRole", {}, { person });
  return <NotFoundPage />;
}
