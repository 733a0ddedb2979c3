// The Inspection Commission's tasks of Q1 2024.
import { completed, type DemoTask, underway } from "@/prisma/demo/task.ts";
import { deliverables, paper } from "@/prisma/demo/words.ts";

const memberInspection: DemoTask = {
  code: "2024-Q1-UBKT-06",
  directive: "64-CTr/TU",
  origin: "COMMITTEE",
  priority: true,
  title: {
    vi: "Kiểm tra công tác phát triển đảng viên tại bốn đảng bộ",
    en: "Inspection of Party-member development in four committees",
    de: "Kontrolle der Mitgliederentwicklung in vier Parteikomitees",
  },
  deliverable: { vi: "bốn thông báo kết luận", en: "four conclusions", de: "vier Schlussfolgerungen" },
  entry: underway("2024-05-10", "2024-04-15 15:10", 55, {
    confidence: "AT_RISK",
    result: {
      vi: "Đã kết luận hai trên bốn cuộc (Thông báo số 131 và 134-TB/UBKTTU)",
      en: "Two of four concluded (Notices 131 and 134-TB/UBKTTU)",
      de: "Zwei von vier abgeschlossen (Mitteilungen 131 und 134-TB/UBKTTU)",
    },
    late: {
      code: "staff",
      why: {
        vi: "Đã xong hai trên bốn cuộc; một tổ đang thực hiện vụ việc khác đến ngày 3/5.",
        en: "Two of the four inspections are done; one team is on another case until 3 May.",
        de: "Zwei der vier Kontrollen sind abgeschlossen; eine Gruppe ist bis 3. Mai mit einem anderen Fall befasst.",
      },
      solution: {
        vi: "Tiến hành song song cuộc thứ ba và thứ tư từ ngày 4/5, có một chuyên viên Ban Tổ chức tham gia.",
        en: "Third and fourth inspection in parallel from 4 May, with one officer of the Organisation Commission.",
        de: "Dritte und vierte Kontrolle ab 4. Mai gleichzeitig, mit einem Referenten der Organisationsabteilung.",
      },
    },
  }),
};

export const tasksOfUbkt: DemoTask[] = [
  {
    code: "2024-Q1-UBKT-01",
    directive: "64-CTr/TU",
    origin: "COMMITTEE",
    title: {
      vi: "Kế hoạch chi tiết thực hiện chương trình kiểm tra, giám sát năm 2024",
      en: "Detailed plan for the programme of inspection and supervision in 2024",
      de: "Durchführungsplan zum Programm der Kontrolle und Aufsicht 2024",
    },
    deliverable: deliverables.plan,
    entry: completed("2024-01-31", "2024-01-26", paper("KH", 118, "UBKTTU", "2024-01-26")),
  },
  {
    code: "2024-Q1-UBKT-02",
    directive: "64-CTr/TU",
    title: {
      vi: "Kiểm tra hai tổ chức đảng khi có dấu hiệu vi phạm",
      en: "Inspection of two Party organisations where there are signs of violations",
      de: "Kontrolle zweier Parteiorganisationen bei Anzeichen von Verstößen",
    },
    deliverable: deliverables.conclusions,
    entry: completed("2024-03-29", "2024-03-26", paper("TB", 128, "UBKTTU", "2024-03-26")),
  },
  {
    code: "2024-Q1-UBKT-03",
    directive: "64-CTr/TU",
    title: {
      vi: "Giám sát chuyên đề việc lãnh đạo công tác cán bộ tại ba huyện ủy",
      en: "Supervision of cadre work in three district committees",
      de: "Aufsicht über die Kaderarbeit in drei Kreiskomitees",
    },
    deliverable: deliverables.conclusions,
    entry: completed("2024-04-10", "2024-04-08", paper("TB", 132, "UBKTTU", "2024-04-08")),
  },
  {
    code: "2024-Q1-UBKT-04",
    directive: "64-CTr/TU",
    title: {
      vi: "Kiểm tra tài chính đảng tại năm đảng bộ trực thuộc",
      en: "Inspection of Party finances in five subordinate committees",
      de: "Kontrolle der Parteifinanzen in fünf nachgeordneten Komitees",
    },
    deliverable: deliverables.conclusions,
    entry: completed("2024-03-29", "2024-03-28", paper("TB", 129, "UBKTTU", "2024-03-28")),
  },
  {
    code: "2024-Q1-UBKT-05",
    directive: "137-QĐ/TW",
    title: {
      vi: "Phương án tổ chức bộ máy của Cơ quan Ủy ban Kiểm tra Tỉnh ủy",
      en: "Proposal on the structure of the Inspection Commission",
      de: "Vorschlag zur Struktur der Kontrollkommission",
    },
    deliverable: { vi: "phương án", en: "proposal", de: "Vorschlag" },
    entry: completed("2024-03-22", "2024-03-20", paper("TTr", 37, "UBKTTU", "2024-03-20")),
  },
  memberInspection,
];
