// Which language a request is answered in: the person's choice, else the browser's, else Vietnamese.
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { timeZone } from "@/lib/clock";
import { fromAcceptLanguage, isLanguage, type Language } from "./language";
import { messagesIn } from "./messages";

export const languageCookie = "language";

async function languageOfRequest(): Promise<Language> {
  const chosen = (await cookies()).get(languageCookie)?.value;
  return isLanguage(chosen) ? chosen : fromAcceptLanguage((await headers()).get("accept-language"));
}

export default getRequestConfig(async () => {
  const locale = await languageOfRequest();
  return { locale, messages: messagesIn[locale], timeZone };
});
