// The Office's tasks of Q1 2024 that are completed.
import { completed, type DemoTask } from "@/prisma/demo/task.ts";
import { deliverables, paper } from "@/prisma/demo/words.ts";

export const doneByVptu: DemoTask[] = [
  {
    code: "2024-Q1-VPTU-01",
    directive: "01-ĐA/TU",
    origin: "COMMITTEE",
    title: {
      vi: "Khảo sát hạ tầng công nghệ thông tin của sáu cơ quan và 21 huyện, thành, thị ủy",
      en: "Survey of the IT infrastructure of the six agencies and 21 district committees",
      de: "Erhebung zur IT-Infrastruktur der sechs Stellen und der 21 Kreiskomitees",
    },
    deliverable: { vi: "báo cáo khảo sát", en: "report on the survey", de: "Bericht zur Erhebung" },
    entry: completed("2024-03-08", "2024-03-06", paper("BC", 212, "VPTU", "2024-03-06")),
  },
  {
    code: "2024-Q1-VPTU-02",
    directive: "01-ĐA/TU",
    title: {
      vi: "Đưa Hệ thống thông tin điều hành tác nghiệp vào sử dụng tại 21 huyện, thành, thị ủy",
      en: "Putting the electronic document system into use in the 21 district committees",
      de: "Einführung des elektronischen Vorgangssystems in den 21 Kreiskomitees",
    },
    deliverable: deliverables.report,
    entry: completed("2024-03-29", "2024-03-28", paper("BC", 219, "VPTU", "2024-03-28")),
  },
  {
    code: "2024-Q1-VPTU-03",
    directive: "01-ĐA/TU",
    title: {
      vi: "Kế hoạch bảo đảm an toàn, an ninh mạng trong các cơ quan Đảng năm 2024",
      en: "Plan on information security in Party organisations in 2024",
      de: "Plan zur Informationssicherheit in den Parteiorganisationen 2024",
    },
    deliverable: deliverables.plan,
    entry: completed("2024-02-29", "2024-02-27", paper("KH", 204, "TU", "2024-02-27")),
  },
  {
    code: "2024-Q1-VPTU-05",
    directive: "137-QĐ/TW",
    title: {
      vi: "Xây dựng quy định chức năng, nhiệm vụ, tổ chức bộ máy của Văn phòng Tỉnh ủy",
      en: "Draft regulation on the functions and structure of the Office",
      de: "Entwurf der Ordnung über Funktionen und Struktur des Büros",
    },
    deliverable: { vi: "dự thảo quy định", en: "draft regulation", de: "Entwurf der Ordnung" },
    entry: completed("2024-03-22", "2024-03-21", paper("TTr", 74, "VPTU", "2024-03-21")),
  },
  {
    code: "2024-Q1-VPTU-06",
    directive: "137-QĐ/TW",
    title: {
      vi: "Rà soát biên chế và các phòng của Văn phòng theo quy định mới",
      en: "Review of staff and sections of the Office by the new regulation",
      de: "Überprüfung von Personal und Referaten des Büros nach der neuen Verordnung",
    },
    deliverable: deliverables.report,
    entry: completed("2024-04-12", "2024-04-10", paper("BC", 226, "VPTU", "2024-04-10")),
  },
  {
    code: "2024-Q1-VPTU-07",
    directive: "01-QC/TU",
    origin: "COMMITTEE",
    title: {
      vi: "Đánh giá việc thực hiện quy chế làm việc từ đầu nhiệm kỳ",
      en: "Assessment of how the working regulations were kept since the term began",
      de: "Bewertung der Umsetzung der Geschäftsordnung seit Beginn der Amtszeit",
    },
    deliverable: deliverables.report,
    entry: completed("2024-02-23", "2024-02-22", paper("BC", 208, "VPTU", "2024-02-22")),
  },
  {
    code: "2024-Q1-VPTU-08",
    directive: "01-QC/TU",
    title: {
      vi: "Đối chiếu quy chế làm việc với các quy định mới của Trung ương",
      en: "Comparison of the working regulations with new central regulations",
      de: "Abgleich der Geschäftsordnung mit neuen Vorschriften der Zentrale",
    },
    deliverable: { vi: "bảng đối chiếu", en: "table of comparison", de: "Gegenüberstellung" },
    entry: completed("2024-03-15", "2024-03-13", paper("BC", 214, "VPTU", "2024-03-13")),
  },
];
