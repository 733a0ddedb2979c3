// The Propaganda Commission's tasks of Q1 2024.
import { completed, type DemoTask, underway } from "@/prisma/demo/task.ts";
import { deliverables, paper } from "@/prisma/demo/words.ts";

const communicationPlan: DemoTask = {
  code: "2024-Q1-BTG-05",
  directive: "02-ĐA/TU",
  title: {
    vi: "Kế hoạch tuyên truyền sắp xếp đơn vị hành chính cấp huyện, cấp xã",
    en: "Communication plan on the merging of district and commune units",
    de: "Kommunikationsplan zur Neuordnung der Verwaltungseinheiten auf Kreis- und Gemeindeebene",
  },
  deliverable: deliverables.plan,
  asked: {
    on: "2024-04-05 10:20",
    newDue: "2024-05-15",
    why: {
      vi: "Hai chuyên viên được trưng tập đến ngày 10/5.",
      en: "Two officers are seconded until 10 May.",
      de: "Zwei Referenten sind bis 10. Mai abgeordnet.",
    },
    declined: {
      on: "2024-04-08 16:05",
      remark: {
        vi: "Các huyện cần đề cương ngay; gửi đề cương trước, không lùi thời hạn của kế hoạch.",
        en: "The districts need the outline now: send that first, the deadline of the plan stays.",
        de: "Die Kreise brauchen die Gliederung jetzt: diese zuerst senden, die Frist des Plans bleibt.",
      },
    },
  },
  entry: {
    ...underway("2024-04-10", "2024-04-18 09:20", 50, {
      confidence: "AT_RISK",
      result: {
        vi: "Đã có đề cương kế hoạch",
        en: "Outline of the plan written",
        de: "Gliederung des Plans liegt vor",
      },
      late: {
        code: "staff",
        why: {
          vi: "Hai trong năm chuyên viên của phòng được trưng tập phục vụ kỷ niệm 70 năm Chiến thắng Điện Biên Phủ đến ngày 10/5.",
          en: "Two of the section’s five officers are seconded to the 70th anniversary of Điện Biên Phủ until 10 May.",
          de: "Zwei der fünf Referenten sind bis 10. Mai zum 70. Jahrestag von Điện Biên Phủ abgeordnet.",
        },
        solution: {
          vi: "Gửi đề cương cho các huyện trước ngày 29/4; kế hoạch đầy đủ trước ngày 15/5.",
          en: "Outline to the districts by 29 April, the full plan by 15 May.",
          de: "Gliederung bis 29. April an die Kreise, vollständiger Plan bis 15. Mai.",
        },
      },
    }),
    earlier: [{ at: "2024-03-14 10:00", state: "IN_PROGRESS", progress: 25, confidence: "ON_TRACK" }],
  },
};

const studyOutline: DemoTask = {
  code: "2024-Q1-BTG-08",
  directive: "02-ĐA/TU",
  origin: "COMMITTEE",
  title: {
    vi: "Đề cương học tập, quán triệt nghị quyết về sắp xếp đơn vị hành chính",
    en: "Outline for the study of the resolution on merging",
    de: "Gliederung für das Studium der Resolution zur Neuordnung",
  },
  deliverable: { vi: "đề cương", en: "outline", de: "Gliederung" },
  entry: {
    state: "REPORTED",
    due: "2024-05-15",
    doneOn: "2024-04-18",
    lastWord: "2024-04-18 14:25",
    progress: 100,
    confidence: "ON_TRACK",
    result: paper("ĐC", 16, "BTGTU", "2024-04-18"),
    earlier: [{ at: "2024-04-08 15:50", progress: 40, confidence: "ON_TRACK" }],
  },
};

export const tasksOfBtg: DemoTask[] = [
  {
    code: "2024-Q1-BTG-01",
    directive: "181-KH/TU",
    origin: "COMMITTEE",
    title: {
      vi: "Kế hoạch tuyên truyền Chương trình hành động 68-CTr/TU năm 2024",
      en: "Plan for making Action Programme 68-CTr/TU known in 2024",
      de: "Plan zur Bekanntmachung des Aktionsprogramms 68-CTr/TU im Jahr 2024",
    },
    deliverable: deliverables.plan,
    entry: completed("2024-01-31", "2024-01-30", paper("KH", 152, "BTGTU", "2024-01-30")),
  },
  {
    code: "2024-Q1-BTG-02",
    directive: "181-KH/TU",
    title: {
      vi: "Mở các lớp bồi dưỡng lý luận chính trị cho đảng viên mới quý I",
      en: "Party education classes for new members in Q1",
      de: "Parteischulungen für neue Mitglieder im ersten Quartal",
    },
    deliverable: { vi: "22 lớp bồi dưỡng", en: "22 classes", de: "22 Lehrgänge" },
    entry: completed("2024-03-29", "2024-03-25", paper("BC", 271, "BTGTU", "2024-03-25")),
  },
  {
    code: "2024-Q1-BTG-03",
    directive: "190-KH/TU",
    origin: "COMMITTEE",
    title: {
      vi: "Sơ kết ba năm thực hiện Kết luận 01-KL/TW về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
      en: "Interim review of three years of Conclusion 01-KL/TW on following Hồ Chí Minh’s example",
      de: "Zwischenbilanz nach drei Jahren Schlussfolgerung 01-KL/TW zum Vorbild Hồ Chí Minhs",
    },
    deliverable: { vi: "báo cáo sơ kết", en: "report on the review", de: "Bericht zur Zwischenbilanz" },
    entry: completed("2024-03-22", "2024-03-21", paper("BC", 268, "TU", "2024-03-21")),
  },
  {
    code: "2024-Q1-BTG-04",
    directive: "02-ĐA/TU",
    title: {
      vi: "Nắm bắt dư luận xã hội về sắp xếp đơn vị hành chính",
      en: "Survey of public opinion on the merging of units",
      de: "Erhebung der öffentlichen Meinung zur Neuordnung der Verwaltungseinheiten",
    },
    deliverable: {
      vi: "báo cáo dư luận xã hội",
      en: "report on public opinion",
      de: "Bericht zur öffentlichen Meinung",
    },
    entry: completed("2024-04-05", "2024-04-04", paper("BC", 275, "BTGTU", "2024-04-04")),
  },
  communicationPlan,
  {
    code: "2024-Q1-BTG-06",
    directive: "181-KH/TU",
    title: {
      vi: "Tổ chức đợt tuyên truyền cao điểm về Nghị quyết 39-NQ/TW trên báo, đài của tỉnh",
      en: "Press and broadcasting campaign on Resolution 39-NQ/TW",
      de: "Schwerpunktaktion zur Resolution 39-NQ/TW in Presse und Rundfunk der Provinz",
    },
    deliverable: deliverables.report,
    entry: completed("2024-03-15", "2024-03-12", paper("BC", 264, "BTGTU", "2024-03-12")),
  },
  {
    code: "2024-Q1-BTG-07",
    directive: "190-KH/TU",
    origin: "COMMITTEE",
    title: {
      vi: "Tổng kết 10 năm thực hiện Nghị quyết 33-NQ/TW về văn hóa, con người Việt Nam",
      en: "Final review of ten years of Resolution 33-NQ/TW on culture and people",
      de: "Abschlussbilanz nach zehn Jahren Resolution 33-NQ/TW über Kultur und Menschen",
    },
    deliverable: { vi: "báo cáo tổng kết", en: "report on the review", de: "Bericht zur Abschlussbilanz" },
    extended: {
      from: "2024-03-29",
      askedOn: "2024-03-21 10:05",
      decidedOn: "2024-03-22 15:20",
      why: {
        vi: "Trung ương điều chỉnh đề cương báo cáo.",
        en: "The Central Committee changed the outline of the report.",
        de: "Die Zentrale hat die Gliederung des Berichts geändert.",
      },
    },
    entry: completed("2024-04-12", "2024-04-11", paper("BC", 281, "TU", "2024-04-11")),
  },
  studyOutline,
];
