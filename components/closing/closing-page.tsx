import { useTranslations } from "next-intl";
import { Saved } from "@/components/forms/saved";
import type { Closing } from "@/lib/closing/queries";
import { ClosingAnswer, ClosingProposal } from "./closing-forms";
import { ClosingLead } from "./closing-lead";
import { ClosingTable } from "./closing-table";

const outcomes = ["decided", "proposed", "withdrawn", "sentBack", "closed"] as const;

/** The closing of a quarter: its state, whose turn it is, and the decision on each open task. */
export function ClosingPage({ closing, saved }: { closing: Closing; saved: string | undefined }) {
  const t = useTranslations("closing");
  const outcome = outcomes.find((each) => each === saved);
  return (
    <>
      {outcome && <Saved>{t(`saved.${outcome}`)}</Saved>}
      <ClosingLead closing={closing} />
      <ClosingAnswer closing={closing} />
      <ClosingTable closing={closing} />
      <ClosingProposal closing={closing} />
    </>
  );
}
