// The demonstration accounts: posts, not the names of persons.
import type { Text } from "./words.ts";

export const demoPassword = "giaoban-demo";

type Account = {
  signInName: string;
  role: "STAFF" | "HEAD" | "OFFICE" | "COMMITTEE" | "CHAIR" | "ADMIN";
  agency?: string;
  post: Text;
};

const officer: Text = { vi: "Chuyên viên", en: "Officer", de: "Referent" };
const heads: Record<string, Text> = {
  VPTU: { vi: "Chánh Văn phòng", en: "Chief of the Office", de: "Büroleiter" },
  BTC: { vi: "Trưởng ban", en: "Head of the Commission", de: "Abteilungsleiter" },
  UBKT: { vi: "Chủ nhiệm Ủy ban", en: "Chair of the Commission", de: "Vorsitzender der Kommission" },
  BTG: { vi: "Trưởng ban", en: "Head of the Commission", de: "Abteilungsleiter" },
  BDV: { vi: "Trưởng ban", en: "Head of the Commission", de: "Abteilungsleiter" },
  BNC: { vi: "Trưởng ban", en: "Head of the Commission", de: "Abteilungsleiter" },
};

export const accounts: Account[] = [
  ...Object.entries(heads).flatMap(([agency, post]): Account[] => [
    { signInName: `staff.${agency.toLowerCase()}`, role: "STAFF", agency, post: officer },
    { signInName: `head.${agency.toLowerCase()}`, role: "HEAD", agency, post },
  ]),
  {
    signInName: "office",
    role: "OFFICE",
    agency: "VPTU",
    post: { vi: "Chuyên viên tổng hợp", en: "General affairs officer", de: "Referent für Grundsatzfragen" },
  },
  {
    signInName: "committee",
    role: "COMMITTEE",
    post: {
      vi: "Ủy viên Ban Thường vụ",
      en: "Member of the Standing Committee",
      de: "Mitglied des Ständigen Ausschusses",
    },
  },
  {
    signInName: "chair",
    role: "CHAIR",
    post: { vi: "Người chủ trì giao ban", en: "Chair of the briefing", de: "Leiter der Quartalsbesprechung" },
  },
  {
    signInName: "admin",
    role: "ADMIN",
    post: { vi: "Quản trị hệ thống", en: "Administrator", de: "Systemverwalter" },
  },
];
