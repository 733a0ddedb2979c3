/** A code without line breaks at its hyphens and slashes. */
export const unbroken = (text: string): string => text.replaceAll("-", "\u2011").replaceAll("/", "/\u2060");

export const Code = ({ children }: { children: string }) => <code>{unbroken(children)}</code>;
