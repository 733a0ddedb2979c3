import { randomUUID } from "node:crypto";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { OfferedTick } from "@/components/fields/offered-tick";
import { Ticks } from "@/components/fields/tick";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { Buttons } from "@/components/ui/button";
import { Code } from "@/components/ui/code";
import { Section } from "@/components/ui/section";
import { quarterAddress } from "@/lib/calendar/quarter";
import { shortDay } from "@/lib/language/dates";
import { copyTasksAction } from "@/lib/planning/actions";
import type { Plan } from "@/lib/planning/view";

/** Copies recurring tasks from an earlier quarter: choose the quarter, tick the tasks. */
export function PlanCopy({ plan }: { plan: Plan }) {
  const t = useTranslations("planning.copy");
  const { short } = useQuarterName();
  const { quarter, agency, earlier, copy } = plan;
  if (earlier.length === 0) return null;
  const page = `/quarters/${quarterAddress(quarter.id)}/planning?agency=${agency.code.toLowerCase()}`;
  return (
    <Section id="copy" title={t("title")}>
      <div className="flow">
        <p>{t("explain")}</p>
        <ul className="flex flex-wrap gap-x-s5">
          {earlier.map((id) => (
            <li key={id}>
              <Link
                href={`${page}&from=${quarterAddress(id)}#copy`}
                prefetch={false}
                aria-current={copy?.from === id ? "true" : undefined}
              >
                {t("from", { quarter: short(id) })}
              </Link>
            </li>
          ))}
        </ul>
        {copy && <CopyForm plan={plan} copy={copy} back={page} />}
      </div>
    </Section>
  );
}

function CopyForm({ plan, copy, back }: { plan: Plan; copy: NonNullable<Plan["copy"]>; back: string }) {
  const t = useTranslations("planning.copy");
  const tick = useTranslations("planning.dueTick");
  const language = useLocale();
  const offered = copy.tasks.filter(({ here }) => !here);
  const here = copy.tasks.length - offered.length;
  return (
    <>
      {here > 0 && <p className="text-ink2">{t("here", { count: here })}</p>}
      {offered.length === 0 ? (
        <p className="text-ink2">{t("nothing")}</p>
      ) : (
        <ActionForm
          id="copy-tasks"
          action={copyTasksAction}
          back={back}
          page={`${back}&from=${quarterAddress(copy.from)}`}
        >
          <input type="hidden" name="quarter" value={plan.quarter.id} />
          <input type="hidden" name="from" value={copy.from} />
          <input type="hidden" name="key" value={randomUUID()} />
          <Ticks
            name="chosen"
            label={t("title")}
            hidden
            sent="from"
            choices={offered.map(({ code, title, due }) => ({
              name: `${code.toLowerCase()}.chosen`,
              label: (
                <span>
                  <span className="text-t3">{title}</span>
                  <span className="block text-ink2">
                    <Code>{code}</Code> · {t("due", { day: shortDay(due, language) })}
                  </span>
                </span>
              ),
            }))}
          />
          <OfferedTick name="past" label={tick("past")} />
          <Buttons>
            <Submit>{t("do")}</Submit>
          </Buttons>
        </ActionForm>
      )}
    </>
  );
}
