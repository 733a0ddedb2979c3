// The register of directives: Resolution 39 with all that hangs below it, Regulation 137, and the year's plans.
import type { Day, Text } from "./words.ts";

type Directive = {
  symbol: string;
  kind: "RESOLUTION" | "REGULATION" | "PROGRAMME" | "PLAN" | "SCHEME" | "WORKING_REGULATIONS";
  issuer: Text;
  issuedOn: Day;
  title: Text;
  parent?: string;
  remark?: Text;
};

const politburo: Text = { vi: "Bộ Chính trị", en: "Politburo", de: "Politbüro" };
const secretariat: Text = { vi: "Ban Bí thư", en: "Secretariat", de: "Sekretariat" };
const provincial: Text = { vi: "Tỉnh ủy", en: "Provincial Party Committee", de: "Provinzparteikomitee" };
const standing: Text = {
  vi: "Ban Thường vụ Tỉnh ủy",
  en: "Standing Committee of the Provincial Party Committee",
  de: "Ständiger Ausschuss des Provinzparteikomitees",
};

const underResolution39: Directive[] = [
  {
    symbol: "39-NQ/TW",
    kind: "RESOLUTION",
    issuer: politburo,
    issuedOn: "2023-07-18",
    title: {
      vi: "Nghị quyết của Bộ Chính trị ngày 18/7/2023 về xây dựng và phát triển tỉnh Nghệ An đến năm 2030, tầm nhìn đến năm 2045",
      en: "Resolution of the Politburo of 18 July 2023 on building and developing Nghệ An to 2030, with a vision to 2045",
      de: "Resolution des Politbüros vom 18. Juli 2023 über den Aufbau und die Entwicklung der Provinz Nghệ An bis 2030 mit einer Vision bis 2045",
    },
  },
  {
    symbol: "68-CTr/TU",
    kind: "PROGRAMME",
    issuer: provincial,
    issuedOn: "2023-11-12",
    parent: "39-NQ/TW",
    title: {
      vi: "Chương trình hành động của Tỉnh ủy ngày 12/11/2023",
      en: "Action Programme of the Provincial Party Committee of 12 November 2023",
      de: "Aktionsprogramm des Provinzparteikomitees vom 12. November 2023",
    },
  },
  {
    symbol: "01-ĐA/TU",
    kind: "SCHEME",
    issuer: standing,
    issuedOn: "2023-11-24",
    parent: "68-CTr/TU",
    title: {
      vi: "Đề án chuyển đổi số trong các cơ quan Đảng",
      en: "Scheme: digital transformation in Party organisations",
      de: "Projekt: digitale Transformation in den Parteiorganisationen",
    },
  },
  {
    symbol: "02-ĐA/TU",
    kind: "SCHEME",
    issuer: standing,
    issuedOn: "2023-11-24",
    parent: "68-CTr/TU",
    title: {
      vi: "Đề án sắp xếp đơn vị hành chính cấp huyện, cấp xã giai đoạn 2023–2025",
      en: "Scheme: merging of district and commune units 2023–2025",
      de: "Projekt: Neuordnung der Verwaltungseinheiten auf Kreis- und Gemeindeebene 2023–2025",
    },
  },
  {
    symbol: "03-ĐA/TU",
    kind: "SCHEME",
    issuer: standing,
    issuedOn: "2023-11-24",
    parent: "68-CTr/TU",
    title: {
      vi: "Đề án quy hoạch cán bộ nhiệm kỳ 2020–2025 và 2025–2030",
      en: "Scheme: cadre planning 2020–2025 and 2025–2030",
      de: "Projekt: Kaderplanung 2020–2025 und 2025–2030",
    },
  },
  {
    symbol: "181-KH/TU",
    kind: "PLAN",
    issuer: standing,
    issuedOn: "2023-11-27",
    parent: "68-CTr/TU",
    title: {
      vi: "Kế hoạch tuyên truyền Chương trình hành động; giáo dục lý luận chính trị",
      en: "Plan: making the Action Programme known; Party education",
      de: "Plan: Bekanntmachung des Aktionsprogramms; Parteibildung",
    },
  },
];

const others: Directive[] = [
  {
    symbol: "137-QĐ/TW",
    kind: "REGULATION",
    issuer: secretariat,
    issuedOn: "2023-12-06",
    title: {
      vi: "Quy định của Ban Bí thư “ngày 6/12/2023” về chức năng, nhiệm vụ, tổ chức bộ máy các cơ quan",
      en: "Regulation of the Secretariat “of 6 December 2023” on functions and structure of the agencies",
      de: "Verordnung des Sekretariats „vom 6. Dezember 2023“ über Funktionen und Organisationsstruktur der Stellen",
    },
    remark: {
      vi: "Ngày ghi theo bản tin; văn bản ghi ngày 1/12/2023.",
      en: "Date as quoted in the published report; the regulation itself bears 1 December 2023.",
      de: "Datum nach dem veröffentlichten Bericht; die Verordnung selbst trägt den 1. Dezember 2023.",
    },
  },
  {
    symbol: "01-QC/TU",
    kind: "WORKING_REGULATIONS",
    issuer: provincial,
    issuedOn: "2020-11-16",
    title: {
      vi: "Quy chế làm việc của Ban Chấp hành, Ban Thường vụ và Thường trực Tỉnh ủy khóa XIX",
      en: "Working regulations of the Executive Committee, the Standing Committee and the Standing Board, 19th term",
      de: "Geschäftsordnung von Parteivorstand, Ständigem Ausschuss und Ständigem Präsidium, 19. Amtszeit",
    },
  },
  {
    symbol: "64-CTr/TU",
    kind: "PROGRAMME",
    issuer: standing,
    issuedOn: "2023-12-28",
    title: {
      vi: "Chương trình kiểm tra, giám sát năm 2024",
      en: "Programme of inspection and supervision in 2024",
      de: "Programm der Kontrolle und Aufsicht 2024",
    },
  },
  {
    symbol: "190-KH/TU",
    kind: "PLAN",
    issuer: standing,
    issuedOn: "2023-11-30",
    title: {
      vi: "Kế hoạch sơ kết, tổng kết các văn bản của Trung ương và của tỉnh",
      en: "Plan: interim and final reviews of central and provincial documents",
      de: "Plan: Zwischen- und Abschlussbilanzen zu Dokumenten der Zentrale und der Provinz",
    },
  },
];

/** Parents come before their children. */
export const directives: Directive[] = [...underResolution39, ...others];
