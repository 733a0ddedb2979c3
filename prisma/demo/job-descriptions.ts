// The one task that is late for two quarters: job descriptions, carried over from Q4 2023 to Q1 2024.
import type { DemoEntry, DemoTask } from "./task.ts";
import type { Text } from "./words.ts";

const onePiece: Text = {
  vi: "Ban hành một danh mục chung của sáu cơ quan trước ngày 31/5.",
  en: "All six agencies in one catalogue by 31 May.",
  de: "Alle sechs Stellen in einem Katalog bis 31. Mai.",
};
const waiting: Text = {
  vi: "Còn thiếu vị trí việc làm của Ban Dân vận và Ban Nội chính.",
  en: "The posts of the Mass Mobilisation and the Internal Affairs Commissions are missing.",
  de: "Es fehlen die Stellen der Abteilung Massenarbeit und der Abteilung Innere Angelegenheiten.",
};

const fourthQuarter: DemoEntry = {
  state: "IN_PROGRESS",
  due: "2023-12-29",
  lastWord: "2023-12-28 15:45",
  progress: 40,
  confidence: "OFF_TRACK",
  result: {
    vi: "59/148 vị trí việc làm đã mô tả",
    en: "59 of 148 posts described",
    de: "59 von 148 Stellen beschrieben",
  },
  late: {
    code: "basis",
    why: {
      vi: "Quy định 137-QĐ/TW ban hành tháng 12; phải chờ quy định mới xác định được vị trí việc làm.",
      en: "Regulation 137-QĐ/TW came only in December; the posts could not be settled before it.",
      de: "Die Verordnung 137-QĐ/TW kam erst im Dezember; vorher standen die Stellen nicht fest.",
    },
    solution: {
      vi: "Chuyển sang quý I; rà soát lại theo quy định mới.",
      en: "Carry over to Q1 and revise the posts by the new regulation.",
      de: "Ins erste Quartal übertragen und die Stellen nach der neuen Verordnung überarbeiten.",
    },
  },
  earlier: [
    { at: "2023-10-20 09:10", state: "IN_PROGRESS", progress: 10, confidence: "ON_TRACK" },
    { at: "2023-11-21 14:35", progress: 25, confidence: "AT_RISK" },
  ],
};

const firstQuarter: DemoEntry = {
  state: "IN_PROGRESS",
  due: "2024-04-15",
  lastWord: "2024-04-24 16:22",
  lastWordBy: "HEAD",
  progress: 70,
  confidence: "OFF_TRACK",
  result: {
    vi: "112/148 vị trí việc làm đã mô tả và rà soát",
    en: "112 of 148 posts described and checked",
    de: "112 von 148 Stellen beschrieben und geprüft",
  },
  late: {
    code: "contribution",
    why: waiting,
    solution: {
      vi: "Ban hành danh mục của bốn cơ quan đã gửi; phần còn lại ban hành kèm phụ lục trước ngày 20/5.",
      en: "Issue the catalogue for the four agencies that have delivered; the rest as an annex by 20 May.",
      de: "Katalog für die vier Stellen herausgeben, die geliefert haben; den Rest als Anhang bis 20. Mai.",
    },
  },
  earlier: [
    {
      at: "2024-04-23 09:40",
      progress: 60,
      confidence: "OFF_TRACK",
      late: { code: "contribution", why: waiting, solution: onePiece },
      result: {
        vi: "112/148 vị trí việc làm đã mô tả và rà soát",
        en: "112 of 148 posts described and checked",
        de: "112 von 148 Stellen beschrieben und geprüft",
      },
    },
  ],
};

export const jobDescriptions: DemoTask = {
  code: "2023-Q4-BTC-06",
  directive: "137-QĐ/TW",
  title: {
    vi: "Bản mô tả vị trí việc làm của sáu cơ quan",
    en: "Job descriptions for the posts of the six agencies",
    de: "Stellenbeschreibungen für die sechs Stellen",
  },
  deliverable: {
    vi: "danh mục 148 bản mô tả vị trí việc làm",
    en: "catalogue of 148 job descriptions",
    de: "Katalog mit 148 Stellenbeschreibungen",
  },
  extended: {
    from: "2023-12-29",
    askedOn: "2024-01-22 10:15",
    decidedOn: "2024-01-26 16:20",
    why: {
      vi: "Quy định đến tháng 12 mới được ban hành.",
      en: "The regulation was issued only in December.",
      de: "Die Verordnung wurde erst im Dezember erlassen.",
    },
  },
  before: fourthQuarter,
  entry: firstQuarter,
};
