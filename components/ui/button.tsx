import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

const look = (primary: boolean) => (primary ? "button primary" : "button");

/** A button outside of ActionForm, such as that of a filter. */
export const Button = ({ primary = false, ...rest }: ComponentProps<"button"> & { primary?: boolean }) => (
  <button type="submit" {...rest} className={look(primary)} />
);

type LinkProps = { href: string; primary?: boolean; download?: boolean; children: ReactNode };

/** A link that looks like a button; `download` for a file, which must not be prefetched. */
export const ButtonLink = ({ href, primary = false, download, children }: LinkProps) =>
  download ? (
    <a href={href} className={look(primary)}>
      {children}
    </a>
  ) : (
    <Link href={href} prefetch={false} className={look(primary)}>
      {children}
    </Link>
  );

/** Buttons in a line, with a note beside them. */
export const Buttons = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-x-s4 gap-y-s3 print:hidden">{children}</div>
);
