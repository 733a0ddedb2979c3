// The cookie in which a browser keeps its language.
import { isLanguage, type Language } from "./language";

/** Under https no other host of the same domain can set it: the browser keeps a name with this prefix to ours. */
export const languageCookieName = (https: boolean): string => (https ? "__Host-language" : "language");

/** The language chosen in this browser, also by a cookie without the prefix; null where none was chosen. */
export function chosenLanguage(read: (name: string) => string | undefined, https: boolean): Language | null {
  const chosen = [read(languageCookieName(https)), read("language")];
  return chosen.find(isLanguage) ?? null;
}
