/** The three languages, each by its own name. */
export const languageChoices = [
  { value: "vi", label: <span lang="vi">Tiếng Việt</span> },
  { value: "en", label: <span lang="en">English</span> },
  { value: "de", label: <span lang="de">Deutsch</span> },
];

export const languageName = (language: string | null): string | null =>
  ({ vi: "Tiếng Việt", en: "English", de: "Deutsch" })[language ?? ""] ?? null;
