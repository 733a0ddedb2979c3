import { useTranslations } from "next-intl";
import { Code, unbroken } from "@/components/ui/code";
import { linkTo } from "@/components/ui/rich";
import { type Directive, pathTo } from "@/lib/directives/directive";

type Props = { directives: readonly Directive[]; directive: Directive };

/** The breadcrumbs of a directive: the register, then what it implements. */
export function DirectiveCrumbs({ directives, directive }: Props) {
  const t = useTranslations("directives");
  return (
    <>
      {linkTo("/directives")(t("title"))}
      {pathTo(directives, directive).map((above) => (
        <span key={above.id}>
          {" › "}
          {linkTo(`/directives/${above.slug}`)(unbroken(above.symbol))}
        </span>
      ))}
      {" › "}
      <Code>{directive.symbol}</Code>
    </>
  );
}
