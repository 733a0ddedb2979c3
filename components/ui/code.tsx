/** No line may break inside a code: its hyphens and slashes hold together. */
export const unbroken = (text: string): string => text.replaceAll("-", "\u2011").replaceAll("/", "/\u2060");

export const Code = ({ children }: { children: string }) => <code>{unbroken(children)}</code>;
