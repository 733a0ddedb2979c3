import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { plainNumber } from "@/lib/language/numbers";

type SelectProps = {
  name: string;
  label: string;
  value: string | undefined;
  choices: readonly { value: string; label: string }[];
};

/** One of many, as a plain select: a filter needs no script. */
export const SelectLine = ({ name, label, value, choices }: SelectProps) => (
  <div>
    <label htmlFor={name}>{label}</label>
    {/* The key makes a new select, since an uncontrolled one does not take another default value. */}
    <select key={value} id={name} name={name} defaultValue={value ?? ""} className="control mt-s2">
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </div>
);

type CheckProps = {
  name: string;
  value?: string;
  checked: boolean | undefined;
  count?: number;
  /** Data attributes of the count, for machine readers of the page. */
  marks?: { "data-count": string; "data-scope": string } | undefined;
  children: ReactNode;
};

/** A checkbox for a condition, with the number of rows that it would show. */
export function CheckLine({ name, value = "1", checked, count, marks, children }: CheckProps) {
  const language = useLocale();
  return (
    <label className="flex min-h-10 cursor-pointer items-center gap-[0.6rem] font-normal">
      <input type="checkbox" name={name} value={value} defaultChecked={checked === true} className="choice" />
      <span>
        {children}
        {count !== undefined && (
          <>
            {" "}
            <span className="text-ink2" {...marks}>
              {plainNumber(count, language)}
            </span>
          </>
        )}
      </span>
    </label>
  );
}
