// The Propaganda Commission's tasks of Q4 2023 that were completed in it.
import { completed, type DemoTask } from "@/prisma/demo/task.ts";
import { deliverables, paper } from "@/prisma/demo/words.ts";

export const q4OfBtg: DemoTask[] = [
  {
    code: "2023-Q4-BTG-01",
    origin: "COMMITTEE",
    title: {
      vi: "Học tập, quán triệt các nghị quyết Hội nghị Trung ương 8 khóa XIII",
      en: "Study of the resolutions of the 8th plenum, 13th Central Committee",
      de: "Studium der Resolutionen des 8. Plenums des XIII. Zentralkomitees",
    },
    deliverable: deliverables.report,
    entry: completed("2023-12-15", "2023-12-12", paper("BC", 240, "BTGTU", "2023-12-12")),
  },
  {
    code: "2023-Q4-BTG-02",
    title: {
      vi: "Hội thi báo cáo viên, tuyên truyền viên giỏi cấp tỉnh",
      en: "Provincial contest of speakers",
      de: "Wettbewerb der Referenten auf Provinzebene",
    },
    deliverable: deliverables.report,
    entry: completed("2023-11-10", "2023-11-07", paper("BC", 231, "BTGTU", "2023-11-07")),
  },
  {
    code: "2023-Q4-BTG-03",
    title: {
      vi: "Giao ban báo chí và định hướng thông tin quý IV",
      en: "Press briefings of Q4",
      de: "Pressebesprechungen im vierten Quartal",
    },
    deliverable: deliverables.report,
    entry: completed("2023-12-29", "2023-12-26", paper("BC", 244, "BTGTU", "2023-12-26")),
  },
  {
    code: "2023-Q4-BTG-04",
    title: {
      vi: "Kế hoạch giáo dục lý luận chính trị năm 2024",
      en: "Plan for Party education in 2024",
      de: "Plan der Parteibildung für 2024",
    },
    deliverable: deliverables.plan,
    entry: completed("2023-12-22", "2023-12-21", paper("KH", 147, "BTGTU", "2023-12-21")),
  },
  {
    code: "2023-Q4-BTG-05",
    title: {
      vi: "Kiểm tra việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh tại sáu đảng bộ",
      en: "Review of how six committees follow Hồ Chí Minh’s example",
      de: "Überprüfung in sechs Komitees zum Vorbild Hồ Chí Minhs",
    },
    deliverable: deliverables.report,
    entry: completed("2023-11-24", "2023-12-04", paper("BC", 238, "BTGTU", "2023-12-04"), {
      code: "staff",
      why: {
        vi: "Đoàn kiểm tra phải tham gia phục vụ hội nghị học tập nghị quyết.",
        en: "The team was needed for the study sessions on the resolutions.",
        de: "Die Gruppe wurde für die Studientage zu den Resolutionen gebraucht.",
      },
    }),
  },
  {
    code: "2023-Q4-BTG-06",
    title: {
      vi: "Điều tra dư luận xã hội về chất lượng dịch vụ công",
      en: "Opinion survey on the quality of public services",
      de: "Meinungserhebung zur Qualität der öffentlichen Dienste",
    },
    deliverable: { vi: "báo cáo điều tra", en: "report on the survey", de: "Bericht zur Erhebung" },
    entry: completed("2023-12-08", "2023-12-07", paper("BC", 239, "BTGTU", "2023-12-07")),
  },
  {
    code: "2023-Q4-BTG-07",
    origin: "COMMITTEE",
    title: {
      vi: "Báo cáo công tác tuyên giáo năm 2023",
      en: "Report on information and propaganda in 2023",
      de: "Bericht über die Öffentlichkeitsarbeit 2023",
    },
    deliverable: { vi: "báo cáo năm", en: "annual report", de: "Jahresbericht" },
    entry: completed("2023-12-20", "2023-12-19", paper("BC", 242, "BTGTU", "2023-12-19")),
  },
];
