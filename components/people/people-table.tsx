import { useTranslations } from "next-intl";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import type { PersonListed } from "@/lib/people/queries-list";

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
            <RowHead>
              <code>{person.signInName}</code>
            </RowHead>
            <Cell>{person.fullName ?? person.post ?? t("list.none")}</Cell>
            <Cell>{t(`role.${person.role}`)}</Cell>
            <Cell kind="line" word={t("list.agency")}>
              {person.agencyCode ?? t("list.none")}
            </Cell>
            <Cell kind="line" word={t("list.state")}>
              {person.active ? t("list.active") : t("list.inactive")}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
