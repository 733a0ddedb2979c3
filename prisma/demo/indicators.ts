// Indicators with targets and actuals; Party admissions by subordinate committee.
import type { Text } from "./words.ts";

type Figure = { quarter: number; target: number; actual: number; unit?: Text; remark?: Text };
type DemoIndicator = { agency: string; name: Text; unit: Text; figures: Figure[] };

const place = (name: string): Text => ({ vi: name, en: name, de: name });

const committees: [Text, number, number, Text?][] = [
  [
    { vi: "Khối Doanh nghiệp", en: "Enterprises’ bloc", de: "Block der Unternehmen" },
    22,
    52,
    {
      vi: "Nguồn kết nạp trong doanh nghiệp ngoài nhà nước hạn chế.",
      en: "Few candidates in private enterprises.",
      de: "Wenige Anwärter in privaten Unternehmen.",
    },
  ],
  [
    place("Quỳnh Lưu"),
    34,
    70,
    {
      vi: "Nhiều quần chúng trẻ đi làm ăn xa.",
      en: "Many young people work far from home.",
      de: "Viele junge Menschen arbeiten fern der Heimat.",
    },
  ],
  [place("Thanh Chương"), 41, 65],
  [place("Yên Thành"), 48, 75],
  [place("Đô Lương"), 38, 58],
  [place("Diễn Châu"), 52, 72],
  [place("Nghi Lộc"), 45, 60],
  [{ vi: "Thành phố Vinh", en: "Vinh City", de: "Stadt Vinh" }, 61, 80],
  [place("Nam Đàn"), 40, 48],
  [{ vi: "11 đảng bộ khác", en: "11 other committees", de: "11 weitere Komitees" }, 119, 130],
  [{ vi: "Khối Các cơ quan tỉnh", en: "Agencies’ bloc", de: "Block der Behörden" }, 66, 70],
];

export const indicators: DemoIndicator[] = [
  {
    agency: "BTC",
    name: { vi: "Kết nạp đảng viên", en: "New Party members", de: "Neue Parteimitglieder" },
    unit: { vi: "đảng viên", en: "members", de: "Mitglieder" },
    figures: [
      { quarter: 20234, target: 760, actual: 741 },
      { quarter: 20241, target: 780, actual: 566 },
      ...committees.map(([unit, actual, target, remark]) => ({
        quarter: 20241,
        target,
        actual,
        unit,
        ...(remark ? { remark } : {}),
      })),
    ],
  },
  {
    agency: "UBKT",
    name: {
      vi: "Cuộc kiểm tra, giám sát đã kết luận",
      en: "Inspections and supervisions concluded",
      de: "Abgeschlossene Kontrollen",
    },
    unit: { vi: "cuộc", en: "inspections", de: "Kontrollen" },
    figures: [
      { quarter: 20234, target: 52, actual: 53 },
      { quarter: 20241, target: 45, actual: 47 },
    ],
  },
  {
    agency: "BTG",
    name: {
      vi: "Đảng viên học tập nghị quyết mới",
      en: "Party members who studied the new resolutions",
      de: "Mitglieder, die die neuen Resolutionen studiert haben",
    },
    unit: { vi: "%", en: "%", de: "%" },
    figures: [
      { quarter: 20234, target: 95, actual: 94 },
      { quarter: 20241, target: 95, actual: 96 },
    ],
  },
  {
    agency: "BNC",
    name: {
      vi: "Khiếu nại giải quyết đúng thời hạn",
      en: "Complaints settled within the time set",
      de: "Fristgerecht erledigte Beschwerden",
    },
    unit: { vi: "%", en: "%", de: "%" },
    figures: [
      { quarter: 20234, target: 90, actual: 89 },
      { quarter: 20241, target: 90, actual: 92 },
    ],
  },
];
