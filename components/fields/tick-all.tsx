"use client";
import { useEffect, useState } from "react";

const ticksOf = (form: string): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][form="${form}"]`),
];

/** Ticks or unticks every box of a form; not rendered without scripts, since it could do nothing. */
export function TickAll({ form, all, none }: { form: string; all: string; none: string }) {
  const [ticked, setTicked] = useState<boolean | null>(null);
  useEffect(() => {
    const look = () => setTicked(ticksOf(form).every(({ checked }) => checked));
    look();
    document.addEventListener("change", look);
    return () => document.removeEventListener("change", look);
  }, [form]);
  if (ticked === null) return null;

  function submission() {
    for (const tick of ticksOf(form)) tick.checked = !ticked;
    setTicked(!ticked);
  }

  return (
    <button type="button" className="button" onClick={submission}>
      {ticked ? none : all}
    </button>
  );
}
