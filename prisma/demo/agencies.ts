// The committee and the six agencies of Regulation 137-QĐ/TW.
import type { Text } from "./words.ts";

export const committee: { name: Text; place: Text } = {
  name: {
    vi: "Tỉnh ủy Nghệ An",
    en: "Nghệ An Provincial Party Committee",
    de: "Provinzparteikomitee Nghệ An",
  },
  place: { vi: "Nghệ An", en: "Nghệ An", de: "Nghệ An" },
};

export const agencies: { code: string; name: Text; short: Text }[] = [
  {
    code: "VPTU",
    name: { vi: "Văn phòng Tỉnh ủy", en: "Office", de: "Büro" },
    short: { vi: "Văn phòng", en: "Office", de: "Büro" },
  },
  {
    code: "BTC",
    name: { vi: "Ban Tổ chức Tỉnh ủy", en: "Organisation Commission", de: "Organisationsabteilung" },
    short: { vi: "Ban Tổ chức", en: "Organisation", de: "Organisation" },
  },
  {
    code: "UBKT",
    name: { vi: "Ủy ban Kiểm tra Tỉnh ủy", en: "Inspection Commission", de: "Kontrollkommission" },
    short: { vi: "Ủy ban Kiểm tra", en: "Inspection", de: "Kontrolle" },
  },
  {
    code: "BTG",
    name: { vi: "Ban Tuyên giáo Tỉnh ủy", en: "Propaganda Commission", de: "Propagandaabteilung" },
    short: { vi: "Ban Tuyên giáo", en: "Propaganda", de: "Propaganda" },
  },
  {
    code: "BDV",
    name: { vi: "Ban Dân vận Tỉnh ủy", en: "Mass Mobilisation Commission", de: "Abteilung Massenarbeit" },
    short: { vi: "Ban Dân vận", en: "Mass Mobilisation", de: "Massenarbeit" },
  },
  {
    code: "BNC",
    name: {
      vi: "Ban Nội chính Tỉnh ủy",
      en: "Internal Affairs Commission",
      de: "Abteilung Innere Angelegenheiten",
    },
    short: { vi: "Ban Nội chính", en: "Internal Affairs", de: "Innere Angelegenheiten" },
  },
];
