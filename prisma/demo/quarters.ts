// The three quarters with the days of their stages, and each agency's report: when, and with what assessment.
import type { Day, Text } from "./words.ts";

export type DemoQuarter = {
  id: number;
  state: "REPORTING" | "PLANNING" | "CLOSED";
  plansDueOn: Day;
  reportsDueOn: Day;
  /** Day and hour at which the Office created the quarter, opened it and moved it to REPORTING. */
  plannedAt: string;
  openedAt?: string;
  reportingAt?: string;
};

export const quarters: DemoQuarter[] = [
  {
    id: 20234,
    state: "CLOSED",
    plansDueOn: "2023-10-05",
    reportsDueOn: "2024-01-05",
    plannedAt: "2023-09-25 09:30",
    openedAt: "2023-10-05 13:30",
    reportingAt: "2023-12-26 08:15",
  },
  {
    id: 20241,
    state: "REPORTING",
    plansDueOn: "2024-01-05",
    reportsDueOn: "2024-04-19",
    plannedAt: "2023-12-18 09:45",
    openedAt: "2024-01-05 16:45",
    reportingAt: "2024-04-15 08:10",
  },
  {
    id: 20242,
    state: "PLANNING",
    plansDueOn: "2024-04-29",
    reportsDueOn: "2024-07-12",
    plannedAt: "2024-04-15 09:20",
  },
];
export const closedOn: Day = "2024-01-12";

type Report = { quarter: number; agency: string; at: string; assessment: Text };

const fourth = (agency: string, at: string): Report => ({
  quarter: 20234,
  agency,
  at,
  assessment: {
    vi: "Cơ quan cơ bản hoàn thành nhiệm vụ quý IV; các việc chưa xong đã có phương án chuyển quý sau.",
    en: "The tasks of Q4 are essentially completed; what is unfinished has been prepared for Q1.",
    de: "Die Aufgaben des vierten Quartals sind im Wesentlichen erledigt; Offenes ist für das Folgequartal vorbereitet.",
  },
});

export const agencyReports: Report[] = [
  fourth("VPTU", "2024-01-04 15:40"),
  fourth("BTC", "2024-01-05 16:10"),
  fourth("UBKT", "2024-01-04 10:25"),
  fourth("BTG", "2024-01-05 11:05"),
  fourth("BDV", "2024-01-05 14:30"),
  fourth("BNC", "2024-01-04 14:15"),
  {
    quarter: 20241,
    agency: "UBKT",
    at: "2024-04-16 10:20",
    assessment: {
      vi: "Hoàn thành tốt chương trình kiểm tra, giám sát quý I; một cuộc kiểm tra kéo dài do thiếu người.",
      en: "The inspections and supervisions planned for Q1 were carried out well; one inspection takes longer for want of staff.",
      de: "Die für das erste Quartal geplanten Kontrollen verliefen gut; eine Kontrolle dauert aus Personalmangel länger.",
    },
  },
  {
    quarter: 20241,
    agency: "BTG",
    at: "2024-04-19 11:30",
    assessment: {
      vi: "Công tác tuyên truyền, giáo dục lý luận chính trị bảo đảm tiến độ; kế hoạch tuyên truyền sắp xếp đơn vị hành chính còn chậm.",
      en: "Information work and Party education kept to their plan; the communication plan on the merging of units is late.",
      de: "Öffentlichkeitsarbeit und Parteibildung verliefen planmäßig; der Kommunikationsplan zur Neuordnung der Verwaltungseinheiten ist im Verzug.",
    },
  },
  {
    quarter: 20241,
    agency: "BNC",
    at: "2024-04-19 16:45",
    assessment: {
      vi: "Hoàn thành nhiệm vụ được giao; báo cáo tổng kết Chỉ thị 35-CT/TW chậm do chờ số liệu của bốn huyện ủy.",
      en: "The tasks were carried out; the final review of Directive 35-CT/TW is late for want of figures from four district committees.",
      de: "Die Aufgaben wurden erfüllt; die Abschlussbilanz zur Direktive 35-CT/TW verzögert sich, weil Zahlen aus vier Kreiskomitees fehlten.",
    },
  },
  {
    quarter: 20241,
    agency: "BDV",
    at: "2024-04-22 09:50",
    assessment: {
      vi: "Hoàn thành chương trình công tác quý I; nộp báo cáo chậm do thay đổi trưởng phòng.",
      en: "The programme of Q1 was carried out; the report is late because the head of a section changed.",
      de: "Das Programm des ersten Quartals wurde erfüllt; der Bericht kommt wegen des Wechsels einer Referatsleitung verspätet.",
    },
  },
];
