// The Internal Affairs Commission's tasks of Q1 2024, one of them dropped.
import { completed, type DemoTask, underway } from "@/prisma/demo/task.ts";
import { deliverables, paper } from "@/prisma/demo/words.ts";

const receivingCitizens: DemoTask = {
  code: "2024-Q1-BNC-04",
  directive: "190-KH/TU",
  origin: "COMMITTEE",
  title: {
    vi: "Tổng kết 10 năm thực hiện Chỉ thị 35-CT/TW về tiếp công dân",
    en: "Final review of ten years of Directive 35-CT/TW on receiving citizens",
    de: "Abschlussbilanz nach zehn Jahren Direktive 35-CT/TW über den Empfang der Bürger",
  },
  deliverable: { vi: "báo cáo tổng kết", en: "report", de: "Bericht" },
  extended: {
    from: "2024-04-12",
    askedOn: "2024-04-08 09:35",
    decidedOn: "2024-04-09 16:15",
    why: {
      vi: "Báo cáo của các huyện, thành, thị ủy gửi về chưa đủ.",
      en: "Not all district committees have reported yet.",
      de: "Es haben noch nicht alle Kreiskomitees berichtet.",
    },
  },
  entry: {
    ...underway("2024-04-22", "2024-04-19 10:15", 80, {
      confidence: "AT_RISK",
      result: {
        vi: "Đã tổng hợp báo cáo của 17/21 huyện, thành, thị ủy",
        en: "Reports of 17 of 21 district committees taken up",
        de: "Berichte von 17 der 21 Kreiskomitees ausgewertet",
      },
      late: {
        code: "below",
        why: {
          vi: "Bốn trên 21 huyện, thành, thị ủy báo cáo sau thời hạn; đang rà soát số liệu.",
          en: "Four of 21 district committees reported after the deadline; their figures are being checked.",
          de: "Vier von 21 Kreiskomitees haben erst nach der Frist berichtet; ihre Zahlen werden geprüft.",
        },
        solution: {
          vi: "Trình ngày 29/4 với số liệu hiện có; phần điều chỉnh ban hành kèm phụ lục.",
          en: "Submit on 29 April with the figures at hand; corrections as an annex.",
          de: "Am 29. April mit den vorliegenden Zahlen vorlegen; Berichtigungen als Anhang.",
        },
      },
    }),
    earlier: [{ at: "2024-03-19 14:40", state: "IN_PROGRESS", progress: 40, confidence: "ON_TRACK" }],
  },
};

const complaintsPlan: DemoTask = {
  code: "2024-Q1-BNC-06",
  title: {
    vi: "Kế hoạch giám sát việc giải quyết đơn thư khiếu nại, tố cáo",
    en: "Supervision plan on the handling of complaints",
    de: "Plan zur Aufsicht über die Bearbeitung von Beschwerden",
  },
  deliverable: deliverables.plan,
  entry: underway("2024-05-31", "2024-04-17 11:10", 30, {
    confidence: "ON_TRACK",
    result: {
      vi: "Đã chọn năm huyện để giám sát",
      en: "Five districts chosen for supervision",
      de: "Fünf Kreise für die Aufsicht ausgewählt",
    },
    late: {
      code: "below",
      why: {
        vi: "Năm huyện đã chọn chưa gửi số liệu đơn thư quý I.",
        en: "The five districts chosen have not sent their figures on complaints in Q1 yet.",
        de: "Die fünf ausgewählten Kreise haben ihre Zahlen zu den Beschwerden des ersten Quartals noch nicht gesandt.",
      },
      solution: {
        vi: "Nhận số liệu trước ngày 6/5; trình kế hoạch ngày 17/5.",
        en: "Figures by 6 May; submission of the plan on 17 May.",
        de: "Zahlen bis 6. Mai; Vorlage des Plans am 17. Mai.",
      },
    },
  }),
};

const dropped: DemoTask = {
  code: "2024-Q1-BNC-07",
  directive: "190-KH/TU",
  title: {
    vi: "Sơ kết Chỉ thị 04-CT/TW về thu hồi tài sản trong các vụ án tham nhũng, kinh tế",
    en: "Interim review of Directive 04-CT/TW on recovering assets in corruption cases",
    de: "Zwischenbilanz zur Direktive 04-CT/TW über die Rückgewinnung von Vermögen in Korruptionsfällen",
  },
  deliverable: { vi: "báo cáo sơ kết", en: "report on the review", de: "Bericht zur Zwischenbilanz" },
  entry: {
    state: "DROPPED",
    due: "2024-04-26",
    lastWord: "2024-04-12 15:55",
    progress: 10,
    stateReason: {
      vi: "Trung ương có hướng dẫn ghép vào đợt tổng kết cuối năm; không thực hiện riêng trong quý I.",
      en: "By guidance from the centre it becomes part of the final review at the year’s end.",
      de: "Nach Anleitung der Zentrale geht sie in der Abschlussbilanz am Jahresende auf.",
    },
  },
};

export const tasksOfBnc: DemoTask[] = [
  {
    code: "2024-Q1-BNC-01",
    title: {
      vi: "Chương trình công tác của Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh năm 2024",
      en: "Work programme of the provincial steering committee against corruption in 2024",
      de: "Arbeitsprogramm des Lenkungsausschusses der Provinz gegen Korruption 2024",
    },
    deliverable: deliverables.programme,
    entry: completed("2024-02-05", "2024-02-02", paper("CTr", 12, "BNCTU", "2024-02-02")),
  },
  {
    code: "2024-Q1-BNC-02",
    directive: "64-CTr/TU",
    title: {
      vi: "Giám sát việc lãnh đạo giải quyết án tham nhũng tại ba cấp ủy khối nội chính",
      en: "Supervision of how three committees lead the settling of corruption cases",
      de: "Aufsicht über die Führung bei der Erledigung von Korruptionsfällen in drei Komitees",
    },
    deliverable: deliverables.conclusions,
    entry: completed("2024-04-05", "2024-04-03", paper("TB", 47, "BNCTU", "2024-04-03")),
  },
  {
    code: "2024-Q1-BNC-03",
    directive: "190-KH/TU",
    origin: "COMMITTEE",
    title: {
      vi: "Tổng kết 10 năm thực hiện Chỉ thị 33-CT/TW về kê khai, kiểm soát tài sản",
      en: "Final review of ten years of Directive 33-CT/TW on declaring assets",
      de: "Abschlussbilanz nach zehn Jahren Direktive 33-CT/TW über die Vermögenserklärung",
    },
    deliverable: { vi: "báo cáo tổng kết", en: "report on the review", de: "Bericht zur Abschlussbilanz" },
    entry: completed("2024-03-15", "2024-03-13", paper("BC", 93, "TU", "2024-03-13")),
  },
  receivingCitizens,
  {
    code: "2024-Q1-BNC-05",
    directive: "190-KH/TU",
    title: {
      vi: "Sơ kết Nghị quyết 27-NQ/TW về Nhà nước pháp quyền xã hội chủ nghĩa",
      en: "Interim review of Resolution 27-NQ/TW on the socialist rule-of-law state",
      de: "Zwischenbilanz zur Resolution 27-NQ/TW über den sozialistischen Rechtsstaat",
    },
    deliverable: { vi: "báo cáo sơ kết", en: "report on the review", de: "Bericht zur Zwischenbilanz" },
    entry: completed("2024-03-29", "2024-03-28", paper("BC", 97, "BNCTU", "2024-03-28")),
  },
  complaintsPlan,
  dropped,
];
