// The plan for Q2 2024 beside the priorities.
import { type DemoTask, planned } from "@/prisma/demo/task.ts";
import { deliverables } from "@/prisma/demo/words.ts";

const drafted = "2024-04-23";

export const furtherQ2: DemoTask[] = [
  {
    code: "2024-Q2-VPTU-06",
    assignedOn: drafted,
    title: {
      vi: "Chương trình công tác quý III năm 2024 của Tỉnh ủy",
      en: "Work programme of the committee for Q3 2024",
      de: "Arbeitsprogramm des Komitees für das dritte Quartal 2024",
    },
    deliverable: deliverables.programme,
    entry: planned("2024-06-25"),
  },
  {
    code: "2024-Q2-BTC-02",
    directive: "03-ĐA/TU",
    assignedOn: drafted,
    title: {
      vi: "Hướng dẫn chuẩn bị nhân sự đại hội đảng cấp cơ sở",
      en: "Guidance on preparing candidates for the grassroots congresses",
      de: "Anleitung zur Vorbereitung der Kandidaten für die Parteitage der Grundorganisationen",
    },
    deliverable: deliverables.guidance,
    entry: planned("2024-06-14"),
  },
  {
    code: "2024-Q2-UBKT-01",
    directive: "64-CTr/TU",
    assignedOn: drafted,
    title: {
      vi: "Giám sát việc thực hiện Quy định 137-QĐ/TW tại các cơ quan",
      en: "Supervision of how the agencies carry out Regulation 137-QĐ/TW",
      de: "Aufsicht über die Umsetzung der Verordnung 137-QĐ/TW in den Stellen",
    },
    deliverable: deliverables.conclusions,
    entry: planned("2024-06-28"),
  },
  {
    code: "2024-Q2-BTG-01",
    directive: "02-ĐA/TU",
    assignedOn: drafted,
    title: {
      vi: "Tuyên truyền, tạo đồng thuận về sắp xếp đơn vị hành chính cấp huyện, cấp xã 2023–2025",
      en: "Building consensus on the merging of district and commune units 2023–2025",
      de: "Konsens zur Neuordnung der Verwaltungseinheiten auf Kreis- und Gemeindeebene 2023–2025 schaffen",
    },
    deliverable: deliverables.report,
    entry: planned("2024-06-20"),
  },
  {
    code: "2024-Q2-BTG-02",
    directive: "181-KH/TU",
    assignedOn: drafted,
    title: {
      vi: "Lớp bồi dưỡng lý luận chính trị cho đảng viên mới quý II",
      en: "Party education classes for new members in Q2",
      de: "Parteischulungen für neue Mitglieder im zweiten Quartal",
    },
    deliverable: deliverables.report,
    entry: planned("2024-06-21"),
  },
  {
    code: "2024-Q2-BDV-01",
    directive: "02-ĐA/TU",
    assignedOn: drafted,
    title: {
      vi: "Vận động cử tri ở các xã lấy ý kiến về sắp xếp đơn vị hành chính",
      en: "Consulting the voters of the communes to be merged",
      de: "Befragung der Wähler in den zusammenzulegenden Gemeinden",
    },
    deliverable: deliverables.report,
    entry: planned("2024-05-31"),
  },
  {
    code: "2024-Q2-BNC-01",
    directive: "64-CTr/TU",
    assignedOn: drafted,
    title: {
      vi: "Kiểm tra công tác tiếp công dân tại năm huyện ủy",
      en: "Review of receiving citizens in five district committees",
      de: "Überprüfung des Empfangs der Bürger in fünf Kreiskomitees",
    },
    deliverable: deliverables.conclusions,
    entry: planned("2024-06-17"),
  },
];
