import { useTranslations } from "next-intl";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";

const accounts = [
  ["staff.btc", "account.staff"],
  ["head.btc", "account.head"],
  ["office", "account.office"],
  ["committee", "account.committee"],
  ["chair", "account.chair"],
  ["admin", "account.admin"],
] as const;

/** The accounts that anybody may use in the demonstration. */
export function DemoAccounts() {
  const t = useTranslations("people.demo");
  return (
    <section className="flow text-t2" aria-labelledby="demo-h">
      <h2 id="demo-h">{t("title")}</h2>
      <p className="text-ink2">{t.rich("password", { code: (word) => <code>{word}</code> })}</p>
      <Table>
        <TableHead>
          <Row>
            <ColumnHead>{t("name")}</ColumnHead>
            <ColumnHead>{t("as")}</ColumnHead>
          </Row>
        </TableHead>
        <TableBody>
          {accounts.map(([name, key]) => (
            <Row key={name}>
              <RowHead className="font-normal">
                <code>{name}</code>
              </RowHead>
              <Cell>{t(key)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <p className="text-ink2">{t("others")}</p>
    </section>
  );
}
