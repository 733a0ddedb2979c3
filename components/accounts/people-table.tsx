import { useTranslations } from "next-intl";
import { nameOf, personAddress } from "@/components/people/person-name";
import { linkTo } from "@/components/ui/rich";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { stateOf } from "@/lib/accounts/person-filter";
import type { PersonListed } from "@/lib/accounts/queries";

/** Everybody who can sign in, or could. */
export function PeopleTable({ people }: { people: readonly PersonListed[] }) {
  const t = useTranslations("people");
  return (
    <Table caption={t("list.people")}>
      <TableHead>
        <Row>
          <ColumnHead name>{t("list.name")}</ColumnHead>
          <ColumnHead>{t("list.fullName")}</ColumnHead>
          <ColumnHead>{t("list.role")}</ColumnHead>
          <ColumnHead>{t("list.agency")}</ColumnHead>
          <ColumnHead>{t("list.state")}</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {people.map((person) => (
          <Row key={person.id}>
            <RowHead>{linkTo(personAddress(person.signInName))(<code>{person.signInName}</code>)}</RowHead>
            <Cell>{nameOf(person)}</Cell>
            <Cell>{t(`role.${person.role}`)}</Cell>
            <Cell kind="line" word={t("list.agency")}>
              {person.agencyCode ?? t("list.none")}
            </Cell>
            <Cell kind="line" word={t("list.state")}>
              {t(`state.${stateOf(person)}`)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
