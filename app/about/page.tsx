import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { About } from "@/components/frame/about";
import { PageFrame } from "@/components/frame/page-frame";
import { currentPerson } from "@/lib/people/queries";
import { now } from "@/lib/server/clock";
import { environment } from "@/lib/server/env";

export const generateMetadata = async () => ({ title: (await getTranslations("about"))("title") });

/** What Giaoban is; public, since the footer of the sign-in page links here. */
export default found(async function Page() {
  return (
    <PageFrame person={await currentPerson()} asOf={now()} address="/about">
      <About demoDay={environment().demoToday} />
    </PageFrame>
  );
});
