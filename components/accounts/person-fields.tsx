import { useLocale, useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { personFields } from "@/lib/accounts/fields";
import type { Agency } from "@/lib/agencies/agency";
import { inLanguage } from "@/lib/language/language";
import { type Role, roles } from "@/lib/people/person";

type Written = { fullName: string | null; post: string | null };

/** Name and post: one of the two at least. */
export function NameFields({ person }: { person?: Written }) {
  const t = useTranslations("people");
  return (
    <>
      <FieldControl field={personFields.fullName} autoComplete="off" value={person?.fullName} />
      <FieldControl field={personFields.post} hint={t("hint.post")} autoComplete="off" value={person?.post} />
    </>
  );
}

type PlaceProps = { role?: Role; agency?: string; agencies: readonly Agency[] };

/** The role with what it may do, and the agency that some roles need. */
export function PlaceFields({ role, agency, agencies }: PlaceProps) {
  const t = useTranslations("people");
  const language = useLocale();
  const ofRoles = roles.map((each) => ({
    value: each,
    label: (
      <span className="py-s1">
        {t(`role.${each}`)} <span className="text-ink2">– {t(`roleMay.${each}`)}</span>
      </span>
    ),
  }));
  const ofAgencies = [
    { value: "", label: t("list.none") },
    ...agencies.map((each) => ({ value: each.code, label: inLanguage(each, "name", language) })),
  ];
  return (
    <>
      <FieldControl field={personFields.role} choices={ofRoles} columns={1} value={role} />
      <FieldControl
        field={personFields.agency}
        hint={t("hint.agency")}
        choices={ofAgencies}
        value={agency ?? ""}
        columns={1}
      />
    </>
  );
}
