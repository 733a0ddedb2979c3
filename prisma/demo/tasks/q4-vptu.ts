// The Office's tasks of Q4 2023 that were completed in it.
import { completed, type DemoTask } from "@/prisma/demo/task.ts";
import { deliverables, paper } from "@/prisma/demo/words.ts";

export const q4OfVptu: DemoTask[] = [
  {
    code: "2023-Q4-VPTU-01",
    origin: "COMMITTEE",
    title: {
      vi: "Chương trình công tác quý IV năm 2023 của Tỉnh ủy",
      en: "Work programme of the committee for Q4 2023",
      de: "Arbeitsprogramm des Komitees für das vierte Quartal 2023",
    },
    deliverable: deliverables.programme,
    entry: completed("2023-10-13", "2023-10-11", paper("CTr", 62, "TU", "2023-10-11")),
  },
  {
    code: "2023-Q4-VPTU-02",
    origin: "COMMITTEE",
    priority: true,
    title: {
      vi: "Tham mưu ban hành Chương trình hành động thực hiện Nghị quyết 39-NQ/TW",
      en: "Drafting the Action Programme for Resolution 39-NQ/TW",
      de: "Entwurf des Aktionsprogramms zur Resolution 39-NQ/TW",
    },
    deliverable: {
      vi: "dự thảo chương trình hành động",
      en: "draft action programme",
      de: "Programmentwurf",
    },
    entry: completed("2023-11-15", "2023-11-10", paper("TTr", 61, "VPTU", "2023-11-10")),
  },
  {
    code: "2023-Q4-VPTU-03",
    title: {
      vi: "Chuẩn bị kỳ họp cuối năm của Ban Chấp hành Đảng bộ tỉnh",
      en: "Preparing the year-end session of the Executive Committee",
      de: "Vorbereitung der Jahresabschlusssitzung des Parteivorstands",
    },
    deliverable: { vi: "tài liệu kỳ họp", en: "papers of the session", de: "Sitzungsunterlagen" },
    entry: completed("2023-12-08", "2023-12-06", paper("BC", 192, "VPTU", "2023-12-06")),
  },
  {
    code: "2023-Q4-VPTU-04",
    origin: "COMMITTEE",
    title: {
      vi: "Báo cáo công tác lãnh đạo, chỉ đạo của Tỉnh ủy năm 2023",
      en: "Report on the committee’s work in 2023",
      de: "Bericht über die Arbeit des Komitees im Jahr 2023",
    },
    deliverable: { vi: "báo cáo năm", en: "annual report", de: "Jahresbericht" },
    entry: completed("2023-12-15", "2023-12-13", paper("BC", 194, "TU", "2023-12-13")),
  },
  {
    code: "2023-Q4-VPTU-05",
    title: {
      vi: "Dự toán ngân sách Đảng năm 2024",
      en: "Estimate of the Party budget for 2024",
      de: "Haushaltsentwurf der Partei für 2024",
    },
    deliverable: { vi: "dự toán", en: "estimate", de: "Haushaltsentwurf" },
    entry: completed("2023-11-24", "2023-11-21", paper("TTr", 64, "VPTU", "2023-11-21")),
  },
  {
    code: "2023-Q4-VPTU-06",
    title: {
      vi: "Kiểm tra công tác văn phòng cấp ủy tại năm huyện ủy",
      en: "Review of office work in five district committees",
      de: "Überprüfung der Büroarbeit in fünf Kreiskomitees",
    },
    deliverable: deliverables.report,
    entry: completed("2023-12-15", "2023-12-12", paper("BC", 193, "VPTU", "2023-12-12")),
  },
  {
    code: "2023-Q4-VPTU-07",
    title: {
      vi: "Tập huấn nghiệp vụ văn thư, lưu trữ cho cấp ủy cơ sở",
      en: "Training in records and archives for grassroots committees",
      de: "Schulung in Schriftgut und Archiv für die Grundorganisationen",
    },
    deliverable: { vi: "ba lớp tập huấn", en: "three courses", de: "drei Lehrgänge" },
    entry: completed("2023-11-30", "2023-11-28", paper("BC", 188, "VPTU", "2023-11-28")),
  },
  {
    code: "2023-Q4-VPTU-08",
    title: {
      vi: "Thay thế thiết bị họp trực tuyến tại các huyện, thành, thị ủy",
      en: "Replacing the video-conference equipment in the district committees",
      de: "Ersatz der Videokonferenztechnik in den Kreiskomitees",
    },
    deliverable: { vi: "biên bản nghiệm thu", en: "record of acceptance", de: "Abnahmeprotokoll" },
    entry: completed("2023-12-08", "2023-12-21", paper("BC", 198, "VPTU", "2023-12-21"), {
      code: "funding",
      why: {
        vi: "Kinh phí bổ sung đến cuối tháng 11 mới được cấp.",
        en: "The additional funds were released only at the end of November.",
        de: "Die zusätzlichen Mittel wurden erst Ende November freigegeben.",
      },
    }),
  },
  {
    code: "2023-Q4-VPTU-09",
    title: {
      vi: "Kế hoạch phục vụ Tết Nguyên đán Giáp Thìn 2024",
      en: "Plan for the Lunar New Year 2024",
      de: "Plan für das Mondneujahr 2024",
    },
    deliverable: deliverables.plan,
    entry: completed("2023-12-29", "2023-12-27", paper("KH", 193, "TU", "2023-12-27")),
  },
];
