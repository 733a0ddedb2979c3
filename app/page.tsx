import { redirect } from "next/navigation";
import { found } from "@/components/frame/found";
import { firstPage } from "@/lib/people/first-page";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";

/** Everybody's own first page. */
export default found(async function Page() {
  const person = await requirePerson();
  redirect(firstPage(person, await getQuarters(person)));
});
