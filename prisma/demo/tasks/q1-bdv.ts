// The Mass Mobilisation Commission's tasks of Q1 2024.
import { completed, type DemoTask, underway } from "@/prisma/demo/task.ts";
import { deliverables, paper } from "@/prisma/demo/words.ts";

/** Nobody has reported on it for four weeks, and no reason is given: the dashboard must show that. */
const silentReview: DemoTask = {
  code: "2024-Q1-BDV-05",
  directive: "190-KH/TU",
  title: {
    vi: "Sơ kết công tác dân vận của cơ quan nhà nước",
    en: "Interim review of mass mobilisation by state agencies",
    de: "Zwischenbilanz zur Massenarbeit der Staatsorgane",
  },
  deliverable: { vi: "báo cáo sơ kết", en: "report on the review", de: "Bericht zur Zwischenbilanz" },
  entry: underway("2024-04-30", "2024-03-28 16:35", 30, {
    late: {
      code: "below",
      why: {
        vi: "Mới có báo cáo của 9/21 huyện, thành, thị ủy.",
        en: "Only 9 of 21 district committees have reported.",
        de: "Bisher haben erst 9 von 21 Kreiskomitees berichtet.",
      },
      solution: {
        vi: "Ngừng nhận báo cáo ngày 22/4; trình bản sơ kết ngày 29/4.",
        en: "Close the collection on 22 April; submit the review on 29 April.",
        de: "Sammlung am 22. April abschließen; Vorlage der Bilanz am 29. April.",
      },
    },
  }),
};

export const tasksOfBdv: DemoTask[] = [
  {
    code: "2024-Q1-BDV-01",
    title: {
      vi: "Chương trình công tác dân vận năm 2024",
      en: "Programme of mass mobilisation in 2024",
      de: "Programm der Massenarbeit 2024",
    },
    deliverable: deliverables.programme,
    entry: completed("2024-01-31", "2024-01-25", paper("CTr", 21, "BDVTU", "2024-01-25")),
  },
  {
    code: "2024-Q1-BDV-02",
    directive: "02-ĐA/TU",
    origin: "COMMITTEE",
    title: {
      vi: "Kế hoạch vận động Nhân dân ở các xã thực hiện sắp xếp",
      en: "Plan for winning over the people in the communes to be merged",
      de: "Plan zur Arbeit mit der Bevölkerung in den zusammenzulegenden Gemeinden",
    },
    deliverable: deliverables.plan,
    entry: completed("2024-03-15", "2024-03-14", paper("KH", 88, "BDVTU", "2024-03-14")),
  },
  {
    code: "2024-Q1-BDV-03",
    directive: "190-KH/TU",
    origin: "COMMITTEE",
    title: {
      vi: "Tổng kết 10 năm thực hiện Quyết định 217 và 218-QĐ/TW về giám sát, phản biện xã hội",
      en: "Final review of ten years of Decisions 217 and 218-QĐ/TW on social supervision",
      de: "Abschlussbilanz nach zehn Jahren Beschlüsse 217 und 218-QĐ/TW zur gesellschaftlichen Aufsicht",
    },
    deliverable: { vi: "báo cáo tổng kết", en: "report on the review", de: "Bericht zur Abschlussbilanz" },
    entry: completed("2024-03-29", "2024-03-27", paper("BC", 164, "TU", "2024-03-27")),
  },
  {
    code: "2024-Q1-BDV-04",
    directive: "181-KH/TU",
    title: {
      vi: "Tuyên truyền Chương trình hành động 68-CTr/TU ở vùng đồng bào dân tộc thiểu số và tôn giáo",
      en: "Making Action Programme 68-CTr/TU known in ethnic minority and religious communities",
      de: "Bekanntmachung des Aktionsprogramms 68-CTr/TU bei ethnischen Minderheiten und Religionsgemeinschaften",
    },
    deliverable: deliverables.report,
    entry: completed("2024-04-12", "2024-04-09", paper("BC", 169, "BDVTU", "2024-04-09")),
  },
  silentReview,
  {
    code: "2024-Q1-BDV-06",
    title: {
      vi: "Đăng ký mô hình “Dân vận khéo” năm 2024",
      en: "Registration of model projects in mass mobilisation for 2024",
      de: "Anmeldung der Vorbildprojekte der Massenarbeit für 2024",
    },
    deliverable: { vi: "danh sách mô hình", en: "list of projects", de: "Liste der Projekte" },
    entry: completed("2024-03-20", "2024-03-19", paper("DS", 5, "BDVTU", "2024-03-19")),
  },
];
