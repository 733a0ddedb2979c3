import { useTranslations } from "next-intl";
import { Saved } from "@/components/forms/saved";
import type { Closing } from "@/lib/closing/queries";
import { ClosingAnswer, ClosingProposal } from "./closing-forms";
import { ClosingLead } from "./closing-lead";
import { ClosingTable } from "./closing-table";

const saidAfter = ["decided", "proposed", "withdrawn", "sentBack", "closed"] as const;

/** The closing of a quarter: where it stands, whose turn it is, and what is decided of each open task. */
export function ClosingPage({ closing, saved }: { closing: Closing; saved: string | undefined }) {
  const t = useTranslations("closing");
  const said = saidAfter.find((each) => each === saved);
  return (
    <>
      {said && <Saved>{t(`saved.${said}`)}</Saved>}
      <ClosingLead closing={closing} />
      <ClosingAnswer closing={closing} />
      <ClosingTable closing={closing} />
      <ClosingProposal closing={closing} />
    </>
  );
}
