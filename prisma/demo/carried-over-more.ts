// Tasks of Q4 2023 that were carried over to Q1 2024: Propaganda, Mass Mobilisation, Internal Affairs Commissions.
import { completed, type DemoTask, type Late, underway } from "./task.ts";
import { paper, type Text } from "./words.ts";

const lateFiles: Late = {
  code: "below",
  why: {
    vi: "Hội Văn học nghệ thuật và bốn huyện ủy gửi báo cáo chậm.",
    en: "The association of writers and artists and four district committees reported late.",
    de: "Der Verband der Schriftsteller und Künstler und vier Kreiskomitees haben verspätet berichtet.",
  },
  solution: {
    vi: "Tổng hợp và trình báo cáo trước ngày 20/1.",
    en: "Complete and submit the report by 20 January.",
    de: "Bericht bis 20. Januar fertigstellen und vorlegen.",
  },
};

const changedList: Late = {
  code: "basis",
  why: {
    vi: "Danh sách xã dự kiến sắp xếp được điều chỉnh ngày 22/12.",
    en: "The list of communes to be merged was revised on 22 December.",
    de: "Die Liste der zusammenzulegenden Gemeinden wurde am 22. Dezember geändert.",
  },
  solution: {
    vi: "Lấy ý kiến bổ sung ở các xã mới đưa vào danh sách trong tháng 1.",
    en: "Consult the people of the added communes in January.",
    de: "Die Bevölkerung der neu aufgenommenen Gemeinden im Januar befragen.",
  },
};

/** A task reported as done after its deadline needs only the reason. */
const reasonOnly = ({ code, why }: Late): Late => ({ code, why });
const finalReview: Text = {
  vi: "báo cáo tổng kết",
  en: "report on the review",
  de: "Bericht zur Abschlussbilanz",
};

const ofPropaganda: DemoTask[] = [
  {
    code: "2023-Q4-BTG-08",
    directive: "181-KH/TU",
    assignedOn: "2023-12-04",
    origin: "COMMITTEE",
    title: {
      vi: "Tổ chức học tập Nghị quyết 39-NQ/TW và Chương trình hành động 68-CTr/TU trong toàn Đảng bộ",
      en: "Study of Resolution 39-NQ/TW and Action Programme 68-CTr/TU in all Party committees",
      de: "Studium der Resolution 39-NQ/TW und des Aktionsprogramms 68-CTr/TU in allen Parteikomitees",
    },
    deliverable: { vi: "báo cáo kết quả học tập", en: "report on the study", de: "Bericht zum Studium" },
    before: underway("2024-01-31", "2024-01-04 16:20", 60, { confidence: "ON_TRACK" }),
    entry: completed("2024-01-31", "2024-01-29", paper("BC", 251, "BTGTU", "2024-01-29")),
  },
  {
    code: "2023-Q4-BTG-09",
    directive: "190-KH/TU",
    assignedOn: "2023-12-04",
    origin: "COMMITTEE",
    title: {
      vi: "Tổng kết 15 năm thực hiện Nghị quyết 23-NQ/TW về văn học, nghệ thuật",
      en: "Final review of fifteen years of Resolution 23-NQ/TW on literature and the arts",
      de: "Abschlussbilanz nach fünfzehn Jahren Resolution 23-NQ/TW über Literatur und Kunst",
    },
    deliverable: finalReview,
    before: underway("2023-12-29", "2024-01-05 09:30", 75, { confidence: "AT_RISK", late: lateFiles }),
    entry: completed("2023-12-29", "2024-01-19", paper("BC", 249, "TU", "2024-01-19"), reasonOnly(lateFiles)),
  },
  {
    code: "2023-Q4-BTG-10",
    title: {
      vi: "Biên soạn đề cương Lịch sử Đảng bộ tỉnh giai đoạn 2000–2020",
      en: "Outline of the history of the provincial Party organisation 2000–2020",
      de: "Gliederung der Geschichte der Parteiorganisation der Provinz 2000–2020",
    },
    deliverable: { vi: "đề cương", en: "outline", de: "Gliederung" },
    before: underway("2024-03-20", "2024-01-03 14:10", 25, { confidence: "ON_TRACK" }),
    entry: completed("2024-03-20", "2024-03-18", paper("ĐC", 14, "BTGTU", "2024-03-18")),
  },
];

const ofMassMobilisation: DemoTask = {
  code: "2023-Q4-BDV-04",
  directive: "02-ĐA/TU",
  assignedOn: "2023-12-04",
  title: {
    vi: "Tổng hợp ý kiến Nhân dân về dự thảo phương án sắp xếp đơn vị hành chính cấp xã",
    en: "The people’s opinions on the draft plan for merging communes",
    de: "Meinungen der Bevölkerung zum Planentwurf für die Neuordnung der Gemeinden",
  },
  deliverable: {
    vi: "báo cáo tổng hợp ý kiến",
    en: "report on the opinions",
    de: "Bericht über die Meinungen",
  },
  before: underway("2023-12-29", "2024-01-05 08:45", 70, { confidence: "AT_RISK", late: changedList }),
  entry: completed(
    "2023-12-29",
    "2024-01-24",
    paper("BC", 158, "BDVTU", "2024-01-24"),
    reasonOnly(changedList),
  ),
};

const ofInternalAffairs: DemoTask = {
  code: "2023-Q4-BNC-04",
  title: {
    vi: "Báo cáo công tác nội chính, phòng, chống tham nhũng năm 2023",
    en: "Report on internal affairs and the fight against corruption in 2023",
    de: "Bericht über innere Angelegenheiten und Korruptionsbekämpfung 2023",
  },
  deliverable: { vi: "báo cáo năm", en: "annual report", de: "Jahresbericht" },
  before: underway("2024-01-22", "2024-01-04 10:55", 50, { confidence: "ON_TRACK" }),
  entry: completed("2024-01-22", "2024-01-18", paper("BC", 88, "TU", "2024-01-18")),
};

export const moreCarriedOver: DemoTask[] = [...ofPropaganda, ofMassMobilisation, ofInternalAffairs];
