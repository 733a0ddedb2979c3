// The Organisation Commission's tasks of Q1 2024 that are completed.
import { completed, type DemoTask } from "@/prisma/demo/task.ts";
import { deliverables, paper } from "@/prisma/demo/words.ts";

export const doneByBtc: DemoTask[] = [
  {
    code: "2024-Q1-BTC-01",
    directive: "03-ĐA/TU",
    origin: "COMMITTEE",
    priority: true,
    title: {
      vi: "Đánh giá, xếp loại cán bộ lãnh đạo, quản lý năm 2023",
      en: "Assessment of managing cadres for 2023",
      de: "Beurteilung der leitenden Kader für 2023",
    },
    deliverable: deliverables.report,
    entry: completed("2024-01-31", "2024-01-29", paper("BC", 318, "BTCTU", "2024-01-29")),
  },
  {
    code: "2024-Q1-BTC-04",
    directive: "03-ĐA/TU",
    title: {
      vi: "Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức năm 2024",
      en: "Training plan for cadres and officials in 2024",
      de: "Fortbildungsplan für Kader und Beamte 2024",
    },
    deliverable: deliverables.plan,
    entry: completed("2024-03-15", "2024-03-14", paper("KH", 96, "BTCTU", "2024-03-14")),
  },
  {
    code: "2024-Q1-BTC-05",
    directive: "03-ĐA/TU",
    title: {
      vi: "Danh sách cán bộ đến tuổi nghỉ hưu đến năm 2025",
      en: "List of cadres who reach retirement age by 2025",
      de: "Liste der Kader, die bis 2025 das Rentenalter erreichen",
    },
    deliverable: { vi: "danh sách", en: "list", de: "Liste" },
    entry: completed("2024-03-08", "2024-03-15", paper("DS", 9, "BTCTU", "2024-03-15"), {
      code: "below",
      why: {
        vi: "Năm huyện ủy gửi danh sách chậm.",
        en: "Five district committees sent their lists late.",
        de: "Fünf Kreiskomitees sandten ihre Listen verspätet.",
      },
    }),
  },
  {
    code: "2024-Q1-BTC-06",
    directive: "02-ĐA/TU",
    origin: "COMMITTEE",
    priority: true,
    title: {
      vi: "Ý kiến về tổ chức đảng bộ ở các huyện thực hiện sắp xếp",
      en: "Opinion on Party committees in the merged districts",
      de: "Stellungnahme zu den Parteikomitees in den zusammengelegten Kreisen",
    },
    deliverable: deliverables.submission,
    entry: completed("2024-03-20", "2024-03-18", paper("TTr", 41, "BTCTU", "2024-03-18")),
  },
  {
    code: "2024-Q1-BTC-07",
    directive: "137-QĐ/TW",
    title: {
      vi: "Đối chiếu tổ chức bộ máy hiện nay với Quy định 137",
      en: "Comparison of the present structure with Regulation 137",
      de: "Abgleich der heutigen Struktur mit der Verordnung 137",
    },
    deliverable: deliverables.report,
    entry: completed("2024-03-29", "2024-03-27", paper("BC", 334, "BTCTU", "2024-03-27")),
  },
  {
    code: "2024-Q1-BTC-08",
    directive: "137-QĐ/TW",
    title: {
      vi: "Phương án sắp xếp các phòng của Ban Tổ chức",
      en: "Proposal on the sections of the Organisation Commission",
      de: "Vorschlag zur Gliederung der Organisationsabteilung",
    },
    deliverable: { vi: "phương án", en: "proposal", de: "Vorschlag" },
    extended: {
      from: "2024-03-08",
      askedOn: "2024-03-04 09:30",
      decidedOn: "2024-03-05 14:10",
      why: {
        vi: "Chờ hướng dẫn của Ban Tổ chức Trung ương.",
        en: "Guidance from the Central Organisation Commission is awaited.",
        de: "Die Anleitung der Zentralen Organisationsabteilung steht noch aus.",
      },
    },
    entry: completed("2024-03-22", "2024-04-02", paper("TTr", 48, "BTCTU", "2024-04-02"), {
      code: "basis",
      why: {
        vi: "Hướng dẫn của Trung ương đến ngày 28/3 mới nhận được.",
        en: "The guidance of the Central Commission arrived only on 28 March.",
        de: "Die Anleitung der Zentrale traf erst am 28. März ein.",
      },
    }),
  },
  {
    code: "2024-Q1-BTC-10",
    directive: "190-KH/TU",
    origin: "COMMITTEE",
    title: {
      vi: "Sơ kết Nghị quyết 21-NQ/TW về củng cố tổ chức cơ sở đảng",
      en: "Interim review of Resolution 21-NQ/TW on grassroots organisations",
      de: "Zwischenbilanz zur Resolution 21-NQ/TW über die Grundorganisationen",
    },
    deliverable: { vi: "báo cáo sơ kết", en: "report on the review", de: "Bericht zur Zwischenbilanz" },
    extended: {
      from: "2024-03-20",
      askedOn: "2024-03-12 10:20",
      decidedOn: "2024-03-14 15:35",
      why: {
        vi: "Trung ương bổ sung nội dung sơ kết.",
        en: "The Central Committee added to the scope of the review.",
        de: "Die Zentrale hat den Umfang der Bilanz erweitert.",
      },
    },
    entry: completed("2024-03-31", "2024-03-29", paper("BC", 339, "TU", "2024-03-29")),
  },
  {
    code: "2024-Q1-BTC-11",
    directive: "02-ĐA/TU",
    title: {
      vi: "Khảo sát đội ngũ cán bộ cấp ủy ở các xã thực hiện sắp xếp",
      en: "Survey of Party committees’ staff in the merged communes",
      de: "Erhebung zum Personal der Parteikomitees in den zusammengelegten Gemeinden",
    },
    deliverable: { vi: "báo cáo khảo sát", en: "report on the survey", de: "Bericht zur Erhebung" },
    entry: completed("2024-04-12", "2024-04-11", paper("BC", 345, "BTCTU", "2024-04-11")),
  },
];
