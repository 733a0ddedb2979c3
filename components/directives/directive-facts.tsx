import { useLocale, useTranslations } from "next-intl";
import { unbroken } from "@/components/ui/code";
import { type FactLine, FactList } from "@/components/ui/facts";
import { linkTo } from "@/components/ui/rich";
import type { Directive } from "@/lib/directives/directive";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";

type Props = { directive: Directive; directives: readonly Directive[] };

/** What the register knows of a directive; the date as it is quoted, with the remark on it. */
export function DirectiveFacts({ directive, directives }: Props) {
  const t = useTranslations("directives");
  const language = useLocale();
  const remark = inLanguage(directive, "remark", language);
  const linked = (found: readonly Directive[]) =>
    found.map((each, index) => (
      <span key={each.id}>
        {index > 0 && ", "}
        {linkTo(`/directives/${each.slug}`)(unbroken(each.symbol))}
      </span>
    ));
  const others: ["parent" | "supersededBy" | "supersedes", readonly Directive[]][] = [
    ["parent", directives.filter(({ id }) => id === directive.parentId)],
    ["supersededBy", directives.filter(({ id }) => id === directive.supersededById)],
    ["supersedes", directives.filter(({ supersededById }) => supersededById === directive.id)],
  ];
  const facts: FactLine[] = [
    { term: t("fact.kind"), value: t(`kind.${directive.kind}`) },
    { term: t("fact.issuer"), value: inLanguage(directive, "issuer", language) },
    { term: t("fact.symbol"), value: unbroken(directive.symbol) },
  ];
  if (directive.issuedOn)
    facts.push({
      term: t("fact.issuedOn"),
      value: <time dateTime={directive.issuedOn}>{longDay(directive.issuedOn, language)}</time>,
    });
  if (remark) facts.push({ term: t("fact.remark"), value: remark });
  for (const [name, found] of others)
    if (found.length > 0) facts.push({ term: t(`fact.${name}`), value: linked(found) });
  return <FactList facts={facts} />;
}
