import type { ReactNode } from "react";

/** Fields that belong together, under a rule and their common name. */
export const Fieldset = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <fieldset className="grid min-w-0 content-start gap-s5">
    <legend className="mb-s4 w-full border-t border-ink pt-s2 text-t4">{title}</legend>
    {children}
  </fieldset>
);

/** Two groups of fields side by side where there is room. */
export const Halves = ({ children }: { children: ReactNode }) => (
  <div className="grid content-start gap-s5 spine:grid-cols-2 spine:gap-s7">{children}</div>
);
