// The messages of all three languages, held to one set of keys: tsc fails on a wrong or missing one.

import { de } from "@/lib/language/messages/de.ts";
import { en } from "@/lib/language/messages/en.ts";
import { vi } from "@/lib/language/messages/vi.ts";
import type { Language } from "./language.ts";

export type Messages = typeof en;

export const messagesIn: Record<Language, Messages> = { vi, en, de };

declare module "use-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}
