// The Organisation Commission's tasks of Q4 2023 that were completed in it.
import { completed, type DemoTask } from "@/prisma/demo/task.ts";
import { deliverables, paper } from "@/prisma/demo/words.ts";

export const q4OfBtc: DemoTask[] = [
  {
    code: "2023-Q4-BTC-01",
    origin: "COMMITTEE",
    priority: true,
    title: {
      vi: "Lấy phiếu tín nhiệm giữa nhiệm kỳ đối với cán bộ lãnh đạo chủ chốt",
      en: "Mid-term vote of confidence on leading cadres",
      de: "Vertrauensabstimmung über die leitenden Kader zur Mitte der Amtszeit",
    },
    deliverable: deliverables.report,
    entry: completed("2023-11-10", "2023-11-08", paper("BC", 289, "TU", "2023-11-08")),
  },
  {
    code: "2023-Q4-BTC-02",
    title: {
      vi: "Kế hoạch kiểm điểm, đánh giá chất lượng tổ chức đảng và đảng viên năm 2023",
      en: "Plan for reviewing Party organisations and members in 2023",
      de: "Plan zur Beurteilung der Parteiorganisationen und Mitglieder 2023",
    },
    deliverable: deliverables.plan,
    entry: completed("2023-10-31", "2023-10-26", paper("KH", 84, "BTCTU", "2023-10-26")),
  },
  {
    code: "2023-Q4-BTC-03",
    title: {
      vi: "Rà soát tiêu chuẩn chính trị của nhân sự bổ nhiệm quý IV",
      en: "Review of the political standing of candidates for appointment in Q4",
      de: "Prüfung der politischen Eignung der im vierten Quartal Vorgeschlagenen",
    },
    deliverable: deliverables.report,
    entry: completed("2023-11-30", "2023-11-29", paper("BC", 296, "BTCTU", "2023-11-29")),
  },
  {
    code: "2023-Q4-BTC-04",
    title: {
      vi: "Giao chỉ tiêu kết nạp đảng viên năm 2024 cho các đảng bộ trực thuộc",
      en: "Targets of Party admissions in 2024 for the subordinate committees",
      de: "Zielvorgaben für Parteiaufnahmen 2024 an die nachgeordneten Komitees",
    },
    deliverable: deliverables.decision,
    entry: completed("2023-12-22", "2023-12-20", paper("TTr", 33, "BTCTU", "2023-12-20")),
  },
  {
    code: "2023-Q4-BTC-05",
    title: {
      vi: "Kiểm tra công tác phát triển đảng viên ở năm đảng bộ huyện",
      en: "Review of member admissions in five districts",
      de: "Überprüfung der Mitgliederaufnahmen in fünf Kreisen",
    },
    deliverable: deliverables.report,
    entry: completed("2023-11-24", "2023-12-05", paper("BC", 299, "BTCTU", "2023-12-05"), {
      code: "below",
      why: {
        vi: "Hai huyện ủy đề nghị lùi lịch làm việc.",
        en: "Two district committees asked for a later date.",
        de: "Zwei Kreiskomitees baten um einen späteren Termin.",
      },
    }),
  },
  {
    code: "2023-Q4-BTC-07",
    origin: "COMMITTEE",
    title: {
      vi: "Báo cáo sắp xếp tổ chức bộ máy theo Nghị quyết 18-NQ/TW năm 2023",
      en: "Report on streamlining the structure under Resolution 18-NQ/TW in 2023",
      de: "Bericht über die Straffung der Strukturen nach Resolution 18-NQ/TW im Jahr 2023",
    },
    deliverable: { vi: "báo cáo năm", en: "annual report", de: "Jahresbericht" },
    entry: completed("2023-12-15", "2023-12-14", paper("BC", 304, "TU", "2023-12-14")),
  },
  {
    code: "2023-Q4-BTC-08",
    title: {
      vi: "Cập nhật cơ sở dữ liệu đảng viên năm 2023",
      en: "Updating the register of Party members in 2023",
      de: "Aktualisierung des Mitgliederverzeichnisses 2023",
    },
    deliverable: {
      vi: "cơ sở dữ liệu đã cập nhật",
      en: "updated register",
      de: "aktualisiertes Verzeichnis",
    },
    entry: completed("2023-12-08", "2023-12-19", paper("BC", 307, "BTCTU", "2023-12-19"), {
      code: "it",
      why: {
        vi: "Đường truyền ở một số đảng ủy xã không ổn định.",
        en: "The lines of some commune committees were unstable.",
        de: "Die Leitungen einiger Gemeindekomitees waren instabil.",
      },
    }),
  },
  {
    code: "2023-Q4-BTC-09",
    title: {
      vi: "Xét tặng Huy hiệu Đảng đợt 7/11",
      en: "Award of the Party badges on 7 November",
      de: "Verleihung der Parteiabzeichen zum 7. November",
    },
    deliverable: deliverables.decision,
    entry: completed("2023-10-27", "2023-10-24", paper("TTr", 27, "BTCTU", "2023-10-24")),
  },
  {
    code: "2023-Q4-BTC-10",
    title: {
      vi: "Bế giảng các lớp cao cấp lý luận chính trị năm 2023",
      en: "Conclusion of the advanced courses in political theory of 2023",
      de: "Abschluss der höheren Lehrgänge in politischer Theorie 2023",
    },
    deliverable: deliverables.report,
    entry: completed("2023-11-17", "2023-11-15", paper("BC", 292, "BTCTU", "2023-11-15")),
  },
  {
    code: "2023-Q4-BTC-11",
    origin: "COMMITTEE",
    title: {
      vi: "Phương án bố trí cán bộ dôi dư khi sắp xếp đơn vị hành chính",
      en: "Proposal on redundant cadres when units are merged",
      de: "Vorschlag zum Einsatz überzähliger Kader bei der Neuordnung",
    },
    deliverable: deliverables.submission,
    entry: completed("2023-12-22", "2023-12-21", paper("TTr", 34, "BTCTU", "2023-12-21")),
  },
  {
    code: "2023-Q4-BTC-12",
    title: {
      vi: "Báo cáo công tác bảo vệ chính trị nội bộ năm 2023",
      en: "Report on internal political protection in 2023",
      de: "Bericht über den inneren politischen Schutz im Jahr 2023",
    },
    deliverable: { vi: "báo cáo năm", en: "annual report", de: "Jahresbericht" },
    entry: completed("2023-12-29", "2023-12-26", paper("BC", 311, "BTCTU", "2023-12-26")),
  },
];
