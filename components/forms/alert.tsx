import type { ReactNode } from "react";

/** The only frame of the tool: something was not done, and here is why. */
export const Alert = ({ title, id, children }: { title: ReactNode; id?: string; children?: ReactNode }) => (
  <div role="alert" id={id} tabIndex={-1} className="my-s6 grid gap-s4 border-2 border-ink p-s5 print:hidden">
    <h2 className="text-t4">{title}</h2>
    {children}
  </div>
);
