// Tasks of Q4 2023 that were carried over to Q1 2024: Office, Organisation and Inspection Commissions.
import { completed, type DemoTask, underway } from "./task.ts";
import { deliverables, paper } from "./words.ts";

const ofTheOffice: DemoTask[] = [
  {
    code: "2023-Q4-VPTU-10",
    title: {
      vi: "Chỉnh lý, nộp lưu tài liệu giai đoạn 2020–2022 vào Kho lưu trữ Tỉnh ủy",
      en: "Transfer of the files of 2020–2022 to the committee’s archive",
      de: "Abgabe der Akten 2020–2022 an das Archiv des Provinzparteikomitees",
    },
    deliverable: { vi: "biên bản bàn giao", en: "record of transfer", de: "Übergabeprotokoll" },
    before: underway("2023-12-20", "2023-12-27 10:25", 60, {
      confidence: "OFF_TRACK",
      late: {
        code: "staff",
        why: {
          vi: "Phòng lưu trữ thiếu một chuyên viên từ tháng 10.",
          en: "The archive has been one officer short since October.",
          de: "Dem Archiv fehlt seit Oktober ein Referent.",
        },
        solution: {
          vi: "Cử một chuyên viên phòng hành chính hỗ trợ trong tháng 1.",
          en: "One officer of the administration section helps in January.",
          de: "Ein Referent der Verwaltung hilft im Januar aus.",
        },
      },
    }),
    entry: completed("2023-12-20", "2024-01-30", paper("BC", 203, "VPTU", "2024-01-30"), {
      code: "staff",
      why: {
        vi: "Phòng lưu trữ thiếu một chuyên viên từ tháng 10.",
        en: "The archive has been one officer short since October.",
        de: "Dem Archiv fehlt seit Oktober ein Referent.",
      },
    }),
  },
  {
    code: "2023-Q4-VPTU-11",
    title: {
      vi: "Quyết toán ngân sách Đảng năm 2023",
      en: "Settlement of the Party budget for 2023",
      de: "Jahresrechnung des Parteihaushalts 2023",
    },
    deliverable: { vi: "báo cáo quyết toán", en: "final accounts", de: "Jahresrechnung" },
    before: underway("2024-02-15", "2024-01-04 14:30", 30, { confidence: "ON_TRACK" }),
    entry: completed("2024-02-15", "2024-02-06", paper("BC", 205, "VPTU", "2024-02-06")),
  },
  {
    code: "2023-Q4-VPTU-12",
    directive: "190-KH/TU",
    assignedOn: "2023-12-04",
    origin: "COMMITTEE",
    title: {
      vi: "Sơ kết 5 năm thực hiện Hướng dẫn 36-HD/VPTW về thể thức văn bản của Đảng",
      en: "Interim review of five years of Guidance 36-HD/VPTW on the form of Party documents",
      de: "Zwischenbilanz nach fünf Jahren Anleitung 36-HD/VPTW zur Form der Parteidokumente",
    },
    deliverable: { vi: "báo cáo sơ kết", en: "report on the review", de: "Bericht zur Zwischenbilanz" },
    before: underway("2024-03-15", "2024-01-03 09:20", 20, { confidence: "ON_TRACK" }),
    entry: completed("2024-03-15", "2024-03-12", paper("BC", 213, "VPTU", "2024-03-12")),
  },
];

const ofOrganisation: DemoTask[] = [
  {
    code: "2023-Q4-BTC-13",
    directive: "03-ĐA/TU",
    assignedOn: "2023-12-04",
    title: {
      vi: "Kế hoạch luân chuyển cán bộ năm 2024",
      en: "Plan for the rotation of cadres in 2024",
      de: "Plan zur Kaderrotation 2024",
    },
    deliverable: deliverables.plan,
    before: underway("2024-02-28", "2024-01-05 10:40", 35, { confidence: "ON_TRACK" }),
    entry: completed("2024-02-28", "2024-02-26", paper("KH", 91, "BTCTU", "2024-02-26")),
  },
  {
    code: "2023-Q4-BTC-14",
    directive: "137-QĐ/TW",
    assignedOn: "2023-12-18",
    title: {
      vi: "Biên chế của sáu cơ quan năm 2024",
      en: "Staff numbers of the six agencies for 2024",
      de: "Personalstärke der sechs Stellen für 2024",
    },
    deliverable: deliverables.decision,
    before: underway("2024-04-10", "2024-01-05 15:15", 10, { confidence: "ON_TRACK" }),
    entry: completed("2024-04-10", "2024-04-09", paper("TTr", 52, "BTCTU", "2024-04-09")),
  },
];

const ofInspection: DemoTask[] = [
  {
    code: "2023-Q4-UBKT-07",
    directive: "190-KH/TU",
    assignedOn: "2023-12-04",
    origin: "COMMITTEE",
    title: {
      vi: "Sơ kết hai năm thực hiện Quy định 22-QĐ/TW về kiểm tra, giám sát, kỷ luật đảng",
      en: "Interim review of two years of Regulation 22-QĐ/TW on inspection, supervision and discipline",
      de: "Zwischenbilanz nach zwei Jahren Verordnung 22-QĐ/TW über Kontrolle, Aufsicht und Disziplin",
    },
    deliverable: { vi: "báo cáo sơ kết", en: "report on the review", de: "Bericht zur Zwischenbilanz" },
    extended: {
      from: "2023-12-29",
      askedOn: "2024-01-16 09:50",
      decidedOn: "2024-01-18 15:25",
      why: {
        vi: "Bổ sung số liệu kỷ luật đảng cả năm 2023.",
        en: "The figures on discipline for the whole of 2023 are to be included.",
        de: "Die Disziplinarzahlen des ganzen Jahres 2023 sollen aufgenommen werden.",
      },
    },
    before: underway("2023-12-29", "2024-01-03 16:05", 55, {
      confidence: "AT_RISK",
      late: {
        code: "below",
        why: {
          vi: "Sáu ủy ban kiểm tra cấp huyện chưa gửi số liệu quý IV.",
          en: "Six district inspection commissions have not sent their figures for Q4.",
          de: "Sechs Kontrollkommissionen der Kreise haben ihre Zahlen für das vierte Quartal nicht gesandt.",
        },
        solution: {
          vi: "Đôn đốc, tổng hợp đầy đủ trong tháng 2.",
          en: "Press for the figures and complete the review in February.",
          de: "Zahlen anmahnen und die Bilanz im Februar abschließen.",
        },
      },
    }),
    entry: completed("2024-02-29", "2024-02-27", paper("BC", 146, "TU", "2024-02-27")),
  },
  {
    code: "2023-Q4-UBKT-08",
    directive: "03-ĐA/TU",
    assignedOn: "2023-12-04",
    title: {
      vi: "Xác minh tài sản, thu nhập của cán bộ trong quy hoạch",
      en: "Verification of the assets and income of planned cadres",
      de: "Prüfung von Vermögen und Einkommen der eingeplanten Kader",
    },
    deliverable: deliverables.conclusions,
    before: underway("2024-03-29", "2024-01-03 11:30", 15, { confidence: "ON_TRACK" }),
    entry: completed("2024-03-29", "2024-03-22", paper("TB", 127, "UBKTTU", "2024-03-22")),
  },
];

export const carriedOver: DemoTask[] = [...ofTheOffice, ...ofOrganisation, ...ofInspection];
