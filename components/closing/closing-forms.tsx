import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextArea } from "@/components/fields/field";
import { ActionForm } from "@/components/forms/form";
import { Seen } from "@/components/forms/seen";
import { Submit } from "@/components/forms/submit";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { Buttons } from "@/components/ui/button";
import { FactList } from "@/components/ui/facts";
import { linkTo } from "@/components/ui/rich";
import { Section } from "@/components/ui/section";
import {
  confirmClosingAction,
  proposeClosingAction,
  sendBackClosingAction,
  withdrawProposalAction,
} from "@/lib/closing/actions";
import type { Closing } from "@/lib/closing/queries";
import { closingAddress } from "@/lib/decisions/decision";
import { MissingReports } from "./closing-lead";
import { ClosingPaper } from "./closing-paper";

type Props = { closing: Closing };
type Quarter = Closing["quarter"];

/** What every submission carries: the quarter, the version seen, a key of its own. */
export const ClosingSubmission = ({ quarter }: { quarter: Pick<Quarter, "id" | "version"> }) => (
  <>
    <input type="hidden" name="quarter" value={quarter.id} />
    <Seen version={quarter.version} />
    <input type="hidden" name="key" value={randomUUID()} />
  </>
);

type StepProps = {
  quarter: Quarter;
  id: string;
  action: typeof proposeClosingAction;
  primary?: boolean;
  /** The label of the remark that this step needs. */
  remark?: string;
  word: ReactNode;
  /** What else the submission names. */
  children?: ReactNode;
};

function StepForm({ quarter, id, action, primary = false, remark, word, children }: StepProps) {
  return (
    <ActionForm
      id={id}
      edition={`${id}-${quarter.version}`}
      action={action}
      back={closingAddress(quarter.id)}
    >
      <ClosingSubmission quarter={quarter} />
      {children}
      {remark && <TextArea name="remark" label={remark} rows={2} />}
      <Buttons>
        <Submit primary={primary}>{word}</Submit>
      </Buttons>
    </ActionForm>
  );
}

/** The chair's part: what is carried over and what is dropped, and the two answers to the proposal. */
export function ClosingAnswer({ closing }: Props) {
  const t = useTranslations("closing.answer");
  const name = useQuarterName();
  const { quarter, counts, missing, paper, can } = closing;
  if (!can.sendBack) return null;
  const tasks = (only: "carried" | "dropped") => {
    const said = t("tasks", { count: counts[only] });
    return counts[only] === 0 ? said : linkTo(`${closingAddress(quarter.id, only)}#entries`)(said);
  };
  return (
    <Section id="answer" title={t("title")}>
      <div className="grid gap-s5">
        <div className="grid max-w-[44rem] gap-s5">
          <FactList
            facts={[
              { term: t("carried"), value: tasks("carried") },
              { term: t("dropped"), value: tasks("dropped") },
            ]}
          />
          <p>
            <MissingReports missing={missing} />
          </p>
          <p>{t(can.confirm ? "confirmHint" : counts.undecided > 0 ? "overtaken" : "another")}</p>
        </div>
        {paper && <ClosingPaper paper={paper} quarter={quarter} />}
        <div className="grid max-w-[44rem] gap-s5">
          {paper && (
            <StepForm
              quarter={quarter}
              id="confirm-closing"
              action={confirmClosingAction}
              primary
              word={t("confirm", { quarter: name.short(quarter.id) })}
            >
              <input type="hidden" name="paper" value={paper.sha256} />
              <input type="hidden" name="told" value={paper.told} />
            </StepForm>
          )}
          <StepForm
            quarter={quarter}
            id="send-back-closing"
            action={sendBackClosingAction}
            remark={t("remark")}
            word={t("sendBack")}
          />
        </div>
      </div>
    </Section>
  );
}

/** The Office's part: the proposal, once all is decided, and taking it back. */
export function ClosingProposal({ closing }: Props) {
  const t = useTranslations("closing.propose");
  const { quarter, counts, missing, next, can } = closing;
  if (!can.propose && !can.withdraw) return null;
  const count = counts.undecided;
  const open = linkTo(`${closingAddress(quarter.id, "undecided")}#entries`);
  return (
    <Section id="propose" title={t("title")}>
      <div className="grid max-w-[44rem] gap-s5">
        <p>
          {count > 0 ? t.rich("notReady", { count, u: open }) : t(can.withdraw ? "waits" : "ready")}{" "}
          <MissingReports missing={missing} />
        </p>
        {can.propose && count === 0 && next.takesEntries && (
          <StepForm
            quarter={quarter}
            id="propose-closing"
            action={proposeClosingAction}
            primary
            word={t("do")}
          />
        )}
        {can.withdraw && (
          <StepForm
            quarter={quarter}
            id="withdraw-closing"
            action={withdrawProposalAction}
            remark={t("why")}
            word={t("withdraw")}
          />
        )}
      </div>
    </Section>
  );
}
