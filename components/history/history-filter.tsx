import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { SelectLine } from "@/components/list/filter-controls";
import { FilterForm, FilterSubmit } from "@/components/list/filter-form";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { wrongDay } from "@/lib/calendar/meant-day";
import { quarterAddress } from "@/lib/calendar/quarter";
import {
  type EventGroup,
  type HistoryFilter,
  historyAddress,
  historyQuery,
  rolesInHistory,
  type WrongDays,
} from "@/lib/history/filter";
import type { AgencyNamed } from "@/lib/history/view";
import { inLanguage } from "@/lib/language/language";
import type { QuarterRow } from "@/lib/quarters/queries";

type Props = {
  filter: HistoryFilter;
  wrong: WrongDays;
  groups: readonly EventGroup[];
  quarters: readonly QuarterRow[];
  agencies: readonly AgencyNamed[];
};

/** The filter as a plain form that works without scripts; collapsed on a phone. */
export function HistoryFilterForm(props: Props) {
  const t = useTranslations("history.filter");
  const { filter, wrong, quarters } = props;
  return (
    <details className="fold spine:col-start-1">
      <summary className="chevron font-semibold">{t("title")}</summary>
      <search>
        <FilterForm
          action={historyAddress()}
          shown={historyQuery(filter)}
          className="mt-s4 grid content-start gap-s5 spine:mt-0 [&_label]:text-t2"
        >
          <Choices {...props} />
          {quarters.length > 0 && (
            <Line name="task" value={filter.task} hint={t("taskHint")} autoComplete="off" />
          )}
          <Line name="person" value={filter.person} hint={t("personHint")} autoComplete="off" />
          <Line name="from" type="date" value={filter.from} wrong={wrong.from} />
          <Line name="to" type="date" value={filter.to} wrong={wrong.to} />
          <FilterSubmit>{t("submit")}</FilterSubmit>
        </FilterForm>
      </search>
    </details>
  );
}

function Choices({ filter, groups, quarters, agencies }: Props) {
  const t = useTranslations("history");
  const language = useLocale();
  const quarter = useQuarterName();
  const any = { value: "", label: t("filter.any") };
  const select = (
    name: "group" | "quarter" | "agency" | "role",
    choices: { value: string; label: string }[],
  ) => (
    <SelectLine name={name} label={t(`filter.${name}`)} value={filter[name]} choices={[any, ...choices]} />
  );
  const latestFirst = quarters.toReversed();
  return (
    <>
      {select(
        "group",
        groups.map((value) => ({ value, label: t(`group.${value}`) })),
      )}
      {quarters.length > 0 &&
        select(
          "quarter",
          latestFirst.map(({ id }) => ({ value: quarterAddress(id), label: quarter.short(id) })),
        )}
      {select(
        "agency",
        agencies.map((each) => ({
          value: each.code.toLowerCase(),
          label: inLanguage(each, "name", language),
        })),
      )}
      {select(
        "role",
        rolesInHistory.map((value) => ({ value, label: t("actor", { role: value, agency: "none" }) })),
      )}
    </>
  );
}

type LineProps = Omit<ComponentProps<"input">, "name" | "value"> & {
  name: "task" | "person" | "from" | "to";
  value: string | undefined;
  hint?: string;
  /** The typed value that is no day. */
  wrong?: string | undefined;
};

function Line({ name, value, hint, wrong, ...rest }: LineProps) {
  const t = useTranslations("history.filter");
  const refused = useTranslations("errors");
  const message = wrong && wrongDay(wrong);
  return (
    <div>
      <label htmlFor={name}>{t(name)}</label>
      {message && (
        <p id={`${name}-e`} className="mt-s1 font-semibold text-overt" role="alert">
          {refused(message, { field: name })}
        </p>
      )}
      <input
        key={value ?? wrong}
        {...rest}
        id={name}
        name={name}
        defaultValue={value ?? wrong ?? ""}
        className="control mt-s2"
        aria-invalid={message ? true : undefined}
        aria-describedby={message ? `${name}-e` : hint && `${name}-h`}
      />
      {hint && (
        <p id={`${name}-h`} className="mt-s1 text-t2 text-ink2">
          {hint}
        </p>
      )}
    </div>
  );
}
