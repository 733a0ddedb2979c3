// The briefing of 25 April 2024 according to the published report, which names no place and no hour.
import type { Day, Text } from "./words.ts";

type DemoMeeting = {
  reviewed: number;
  planned: number;
  body: "STANDING_COMMITTEE";
  heldOn: Day;
  startsAt: number;
  chairName: Text;
  chairPost: Text;
  attendance: Text;
};

export const meeting: DemoMeeting = {
  reviewed: 20241,
  planned: 20242,
  body: "STANDING_COMMITTEE",
  heldOn: "2024-04-25",
  // The report says "am Nachmittag"; only the part of the day is shown.
  startsAt: 14 * 60,
  chairName: { vi: "Nguyễn Văn Thông", en: "Nguyen Van Thong", de: "Nguyen Van Thong" },
  chairPost: {
    vi: "Phó Bí thư Tỉnh ủy",
    en: "Deputy Secretary of the Provincial Party Committee",
    de: "Stellvertretender Sekretär des Provinzparteikomitees",
  },
  attendance: {
    vi: "Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Nguyễn Thị Thu Hường, Trưởng Ban Tuyên giáo Tỉnh ủy; Hồ Lê Ngọc, Trưởng Ban Nội chính Tỉnh ủy; trưởng, phó các cơ quan tham mưu, giúp việc Tỉnh ủy và chánh văn phòng các cơ quan.",
    en: "Members of the Standing Committee: Nguyen Thi Thu Huong, head of the Propaganda Commission; Ho Le Ngoc, head of the Internal Affairs Commission; the heads, deputy heads and chiefs of office of the advisory and support agencies.",
    de: "Mitglieder des Ständigen Ausschusses: Nguyen Thi Thu Huong, Leiterin der Propagandaabteilung; Ho Le Ngoc, Leiter der Abteilung für Innere Angelegenheiten; die Leiter, stellvertretenden Leiter und Büroleiter der beratenden und unterstützenden Stellen.",
  },
};
