// Decides the language of a response: the one chosen in this browser, else the browser's, else Vietnamese.
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { timeZone } from "@/lib/calendar/day";
import { chosenLanguage } from "@/lib/language/cookie";
import { fromAcceptLanguage, type Language } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import { environment } from "@/lib/server/env";

async function languageOfRequest(): Promise<Language> {
  const jar = await cookies();
  const https = environment().appUrl.startsWith("https:");
  const chosen = chosenLanguage((name) => jar.get(name)?.value, https);
  return chosen ?? fromAcceptLanguage((await headers()).get("accept-language"));
}

export default getRequestConfig(async () => {
  const locale = await languageOfRequest();
  return { locale, messages: messagesIn[locale], timeZone };
});
