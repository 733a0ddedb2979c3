// Parts that are owed to the Inspection, Propaganda, Mass Mobilisation and Internal Affairs Commissions in Q1 2024.
import { type DemoPart, part, remarks } from "@/prisma/demo/part.ts";
import type { Late } from "@/prisma/demo/task.ts";
import type { Text } from "@/prisma/demo/words.ts";

const figures: Text = { vi: "Số liệu của ngành", en: "Figures of its field", de: "Zahlen ihres Bereichs" };
const files: Text = {
  vi: "Hồ sơ, tài liệu liên quan",
  en: "The files that concern it",
  de: "Die einschlägigen Akten",
};
const officer: Text = {
  vi: "Cử một chuyên viên tham gia đoàn",
  en: "One officer for the team",
  de: "Ein Referent für die Gruppe",
};

const lateBelow: Late = {
  code: "below",
  why: {
    vi: "Các huyện ủy gửi số liệu chậm.",
    en: "The district committees sent their figures late.",
    de: "Die Kreiskomitees haben ihre Zahlen verspätet gesandt.",
  },
};
const lateStaff: Late = {
  code: "staff",
  why: {
    vi: "Chuyên viên phụ trách đi công tác cơ sở.",
    en: "The officer in charge was away in the districts.",
    de: "Der zuständige Referent war in den Kreisen unterwegs.",
  },
};

const ofInspection: DemoPart[] = [
  part("2024-Q1-UBKT-01", "VPTU", remarks, "2024-01-10 09:15", "2024-01-19", {
    accepted: "2024-01-11 10:20",
    delivered: "2024-01-18 14:25",
    acknowledged: "2024-01-19 15:10",
  }),
  part("2024-Q1-UBKT-01", "BTC", remarks, "2024-01-10 09:15", "2024-01-19", {
    accepted: "2024-01-12 08:40",
    delivered: "2024-01-19 10:05",
    acknowledged: "2024-01-22 09:10",
  }),
  part("2024-Q1-UBKT-01", "BNC", remarks, "2024-01-10 09:15", "2024-01-19", {
    accepted: "2024-01-11 15:45",
    delivered: "2024-01-17 16:20",
    acknowledged: "2024-01-19 15:15",
  }),
  part("2024-Q1-UBKT-03", "BTC", files, "2024-02-28 10:10", "2024-03-15", {
    accepted: "2024-03-01 14:30",
    delivered: "2024-03-18 11:25",
    acknowledged: "2024-03-19 10:35",
    late: lateBelow,
  }),
  part("2024-Q1-UBKT-04", "VPTU", figures, "2024-02-20 15:20", "2024-03-08", {
    accepted: "2024-02-21 10:40",
    delivered: "2024-03-07 09:50",
    acknowledged: "2024-03-08 14:15",
  }),
  part("2024-Q1-UBKT-04", "BNC", officer, "2024-02-20 15:25", "2024-03-08", {
    accepted: "2024-02-23 09:05",
    delivered: "2024-03-08 08:30",
    acknowledged: "2024-03-11 10:20",
  }),
  part("2024-Q1-UBKT-06", "BTC", figures, "2024-03-13 14:45", "2024-03-29", {
    accepted: "2024-03-15 09:55",
    delivered: "2024-03-27 15:30",
    acknowledged: "2024-03-29 08:45",
  }),
];

const ofPropaganda: DemoPart[] = [
  part("2024-Q1-BTG-01", "VPTU", remarks, "2024-01-11 14:10", "2024-01-22", {
    accepted: "2024-01-12 10:30",
    delivered: "2024-01-19 11:15",
    acknowledged: "2024-01-22 15:25",
  }),
  part("2024-Q1-BTG-04", "BDV", figures, "2024-03-04 16:05", "2024-03-20", {
    accepted: "2024-03-06 10:50",
    delivered: "2024-03-26 14:20",
    acknowledged: "2024-03-27 09:30",
    late: lateStaff,
  }),
  part("2024-Q1-BTG-05", "BDV", remarks, "2024-03-11 10:30", "2024-03-25", {
    accepted: "2024-03-13 15:15",
    delivered: "2024-03-22 16:45",
    acknowledged: "2024-03-25 14:50",
  }),
  part("2024-Q1-BTG-07", "VPTU", figures, "2024-03-01 08:50", "2024-03-20", {
    accepted: "2024-03-04 14:35",
    delivered: "2024-03-19 10:15",
    acknowledged: "2024-03-21 09:05",
  }),
  part("2024-Q1-BTG-07", "BTC", figures, "2024-03-01 08:50", "2024-03-20", {
    accepted: "2024-03-05 09:25",
    delivered: "2024-03-20 15:55",
    acknowledged: "2024-03-21 09:10",
  }),
  part("2024-Q1-BTG-07", "BDV", figures, "2024-03-01 08:50", "2024-03-20", {
    accepted: "2024-03-04 16:20",
    delivered: "2024-03-18 14:40",
    acknowledged: "2024-03-21 09:15",
  }),
];

const ofMassMobilisation: DemoPart[] = [
  part("2024-Q1-BDV-02", "VPTU", remarks, "2024-02-19 09:35", "2024-03-01", {
    accepted: "2024-02-20 14:05",
    delivered: "2024-02-29 10:30",
    acknowledged: "2024-03-01 16:10",
  }),
  part("2024-Q1-BDV-02", "BTG", remarks, "2024-02-19 09:35", "2024-03-01", {
    accepted: "2024-02-21 08:55",
    delivered: "2024-03-01 11:40",
    acknowledged: "2024-03-04 09:20",
  }),
  part("2024-Q1-BDV-03", "BTC", figures, "2024-02-27 15:00", "2024-03-15", {
    accepted: "2024-02-29 10:15",
    delivered: "2024-03-14 14:10",
    acknowledged: "2024-03-18 08:50",
  }),
  part("2024-Q1-BDV-04", "BTG", figures, "2024-03-12 09:20", "2024-03-29", {
    accepted: "2024-03-14 15:30",
    delivered: "2024-03-27 10:05",
    acknowledged: "2024-03-28 16:15",
  }),
];

const ofInternalAffairs: DemoPart[] = [
  part("2024-Q1-BNC-01", "VPTU", remarks, "2024-01-12 10:25", "2024-01-24", {
    accepted: "2024-01-15 09:10",
    delivered: "2024-01-23 15:35",
    acknowledged: "2024-01-24 16:40",
  }),
  part("2024-Q1-BNC-02", "UBKT", files, "2024-03-05 08:35", "2024-03-22", {
    accepted: "2024-03-07 14:25",
    delivered: "2024-03-21 09:15",
    acknowledged: "2024-03-22 15:00",
  }),
  part("2024-Q1-BNC-04", "UBKT", figures, "2024-03-11 14:55", "2024-03-27", {
    accepted: "2024-03-13 09:40",
    delivered: "2024-03-29 16:05",
    acknowledged: "2024-04-01 10:45",
    late: lateStaff,
  }),
  part("2024-Q1-BNC-05", "VPTU", figures, "2024-02-27 10:15", "2024-03-15", {
    accepted: "2024-02-28 15:50",
    delivered: "2024-03-14 11:20",
    acknowledged: "2024-03-15 16:30",
  }),
  part("2024-Q1-BNC-05", "BDV", figures, "2024-02-27 10:15", "2024-03-15", {
    accepted: "2024-02-29 08:45",
    delivered: "2024-03-15 09:25",
    acknowledged: "2024-03-18 14:05",
  }),
];

export const partsOfOthers: DemoPart[] = [
  ...ofInspection,
  ...ofPropaganda,
  ...ofMassMobilisation,
  ...ofInternalAffairs,
];
