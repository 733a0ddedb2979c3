// The Inspection Commission's tasks of Q4 2023 that were completed in it.
import { completed, type DemoTask } from "@/prisma/demo/task.ts";
import { deliverables, paper } from "@/prisma/demo/words.ts";

export const q4OfUbkt: DemoTask[] = [
  {
    code: "2023-Q4-UBKT-01",
    origin: "COMMITTEE",
    priority: true,
    title: {
      vi: "Xây dựng Chương trình kiểm tra, giám sát của Ban Thường vụ Tỉnh ủy năm 2024",
      en: "Drafting the programme of inspection and supervision for 2024",
      de: "Entwurf des Programms der Kontrolle und Aufsicht für 2024",
    },
    deliverable: deliverables.programme,
    entry: completed("2023-12-29", "2023-12-25", paper("TTr", 31, "UBKTTU", "2023-12-25")),
  },
  {
    code: "2023-Q4-UBKT-02",
    title: {
      vi: "Kiểm tra việc thực hiện nhiệm vụ kiểm tra, giám sát tại bốn huyện ủy",
      en: "Inspection of how four district committees inspect and supervise",
      de: "Kontrolle der Kontroll- und Aufsichtstätigkeit in vier Kreiskomitees",
    },
    deliverable: deliverables.conclusions,
    entry: completed("2023-11-30", "2023-11-28", paper("TB", 119, "UBKTTU", "2023-11-28")),
  },
  {
    code: "2023-Q4-UBKT-03",
    title: {
      vi: "Giải quyết tố cáo đối với ba đảng viên thuộc diện quản lý",
      en: "Settling complaints against three members",
      de: "Erledigung von Anzeigen gegen drei Mitglieder",
    },
    deliverable: deliverables.conclusions,
    entry: completed("2023-12-15", "2023-12-11", paper("TB", 122, "UBKTTU", "2023-12-11")),
  },
  {
    code: "2023-Q4-UBKT-04",
    title: {
      vi: "Giám sát việc kê khai tài sản, thu nhập năm 2023",
      en: "Supervision of asset declarations in 2023",
      de: "Aufsicht über die Vermögenserklärungen 2023",
    },
    deliverable: deliverables.report,
    entry: completed("2023-12-22", "2023-12-20", paper("BC", 139, "UBKTTU", "2023-12-20")),
  },
  {
    code: "2023-Q4-UBKT-05",
    title: {
      vi: "Tập huấn nghiệp vụ kiểm tra cho ủy ban kiểm tra cơ sở",
      en: "Training for the inspection commissions at the grassroots",
      de: "Schulung der Kontrollkommissionen an der Basis",
    },
    deliverable: { vi: "hai lớp tập huấn", en: "two courses", de: "zwei Lehrgänge" },
    entry: completed("2023-10-27", "2023-10-25", paper("BC", 131, "UBKTTU", "2023-10-25")),
  },
  {
    code: "2023-Q4-UBKT-06",
    origin: "COMMITTEE",
    title: {
      vi: "Báo cáo công tác kiểm tra, giám sát và thi hành kỷ luật đảng năm 2023",
      en: "Report on inspection, supervision and discipline in 2023",
      de: "Bericht über Kontrolle, Aufsicht und Disziplin im Jahr 2023",
    },
    deliverable: { vi: "báo cáo năm", en: "annual report", de: "Jahresbericht" },
    entry: completed("2023-12-15", "2023-12-14", paper("BC", 137, "TU", "2023-12-14")),
  },
];
