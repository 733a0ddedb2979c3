// The plan for Q2 2024: the six priorities as the published report names them, in its order.
import { type DemoTask, planned } from "@/prisma/demo/task.ts";
import { deliverables } from "@/prisma/demo/words.ts";

const drafted = "2024-04-22";

/** Two items address all six agencies; the Office follows them up, and the five others coordinate. */
const unfinishedWork: DemoTask = {
  code: "2024-Q2-VPTU-01",
  origin: "COMMITTEE",
  priority: true,
  assignedOn: drafted,
  title: {
    vi: "Tập trung hoàn thành nhiệm vụ quý I còn dở dang ở cả sáu cơ quan; làm rõ nguyên nhân chậm và giải pháp",
    en: "Finish the unfinished work of Q1 first, in all six agencies; name reasons for delay and solutions",
    de: "Zuerst die offenen Arbeiten des ersten Quartals in allen sechs Stellen abschließen; Gründe der Verzögerung und Lösungen benennen",
  },
  deliverable: {
    vi: "báo cáo của Văn phòng, tổng hợp từ sáu cơ quan",
    en: "report of the Office, compiled from the six agencies",
    de: "Bericht des Büros, zusammengestellt aus den sechs Stellen",
  },
  entry: planned("2024-05-15"),
};

const coordination: DemoTask = {
  code: "2024-Q2-VPTU-05",
  origin: "COMMITTEE",
  priority: true,
  assignedOn: drafted,
  title: {
    vi: "Phối hợp chặt chẽ hơn giữa sáu cơ quan trong các nhiệm vụ chung do Ban Thường vụ giao",
    en: "Closer coordination of all six agencies on joint tasks ordered by the Standing Committee",
    de: "Engere Zusammenarbeit aller sechs Stellen bei den vom Ständigen Ausschuss angeordneten gemeinsamen Aufgaben",
  },
  deliverable: {
    vi: "báo cáo của Văn phòng về kết quả phối hợp",
    en: "report of the Office on the coordination",
    de: "Bericht des Büros über die Zusammenarbeit",
  },
  entry: planned("2024-06-28"),
};

export const priorities: DemoTask[] = [
  unfinishedWork,
  {
    code: "2024-Q2-VPTU-02",
    directive: "01-ĐA/TU",
    origin: "COMMITTEE",
    priority: true,
    assignedOn: drafted,
    title: {
      vi: "Xây dựng và triển khai Đề án chuyển đổi số trong các cơ quan Đảng",
      en: "Draft and carry out the scheme on digital transformation in Party organisations",
      de: "Das Projekt zur digitalen Transformation in den Parteiorganisationen entwickeln und umsetzen",
    },
    deliverable: {
      vi: "đề án và kế hoạch triển khai",
      en: "scheme and plan",
      de: "Projekt und Umsetzungsplan",
    },
    entry: planned("2024-05-31"),
  },
  {
    code: "2024-Q2-VPTU-03",
    directive: "137-QĐ/TW",
    origin: "COMMITTEE",
    priority: true,
    assignedOn: drafted,
    title: {
      vi: "Tham mưu Ban Thường vụ quán triệt, triển khai Quy định 137-QĐ/TW",
      en: "Advise the Standing Committee on making Regulation 137-QĐ/TW known and putting it into effect",
      de: "Den Ständigen Ausschuss bei Bekanntmachung und Umsetzung der Verordnung 137-QĐ/TW beraten",
    },
    deliverable: { vi: "kế hoạch triển khai", en: "plan of implementation", de: "Umsetzungsplan" },
    entry: planned("2024-05-31"),
  },
  {
    code: "2024-Q2-BTC-01",
    origin: "COMMITTEE",
    priority: true,
    assignedOn: drafted,
    title: {
      vi: "Đánh giá tình hình kết nạp đảng viên đạt thấp, làm rõ nguyên nhân, đề xuất giải pháp",
      en: "Assess the low admissions of Party members, explain the causes and propose solutions",
      de: "Die geringe Mitgliederentwicklung bewerten, die Ursachen klären und Lösungen vorschlagen",
    },
    deliverable: deliverables.submission,
    entry: planned("2024-05-20"),
  },
  {
    code: "2024-Q2-VPTU-04",
    origin: "COMMITTEE",
    priority: true,
    assignedOn: drafted,
    title: {
      vi: "Tham mưu bảo đảm điều kiện làm việc: cơ sở vật chất, trang thiết bị, kinh phí, đường truyền Internet",
      en: "Advise on the agencies’ working conditions: facilities, equipment, funding, internet lines",
      de: "Zu den Arbeitsbedingungen der Stellen beraten: Einrichtungen, Ausstattung, Mittel, Internetleitungen",
    },
    deliverable: deliverables.submission,
    entry: planned("2024-06-10"),
  },
  coordination,
];
