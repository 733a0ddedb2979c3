// Parts that the plan for Q2 2024 asks for; nobody has answered yet.
import { type DemoPart, part } from "@/prisma/demo/part.ts";
import type { Day, Text } from "@/prisma/demo/words.ts";

const askedAt = "2024-04-23 16:30";

const ofEach = (task: string, agencies: string[], asked: Text, due: Day): DemoPart[] =>
  agencies.map((agency) => part(task, agency, asked, askedAt, due, {}));

const theFiveOthers = ["BTC", "UBKT", "BTG", "BDV", "BNC"];

export const partsOfQ2: DemoPart[] = [
  ...ofEach(
    "2024-Q2-VPTU-01",
    theFiveOthers,
    {
      vi: "Hoàn thành việc còn dở dang của cơ quan; báo cáo nguyên nhân chậm và giải pháp",
      en: "Finish its unfinished work; report reasons for delay and solutions",
      de: "Eigene offene Arbeiten abschließen; Gründe der Verzögerung und Lösungen melden",
    },
    "2024-05-10",
  ),
  ...ofEach(
    "2024-Q2-VPTU-02",
    theFiveOthers,
    {
      vi: "Ý kiến đối với dự thảo đề án và nhu cầu của cơ quan",
      en: "Remarks on the draft scheme and its own needs",
      de: "Stellungnahme zum Projektentwurf und eigener Bedarf",
    },
    "2024-05-17",
  ),
  ...ofEach(
    "2024-Q2-VPTU-03",
    ["BTC", "UBKT"],
    {
      vi: "Ý kiến đối với dự thảo kế hoạch triển khai",
      en: "Remarks on the draft plan of implementation",
      de: "Stellungnahme zum Entwurf des Umsetzungsplans",
    },
    "2024-05-17",
  ),
  ...ofEach(
    "2024-Q2-BTC-01",
    ["UBKT", "BTG", "BDV"],
    {
      vi: "Đánh giá nguyên nhân kết nạp đảng viên đạt thấp thuộc lĩnh vực của cơ quan",
      en: "Its view of the causes of low admissions in its field",
      de: "Einschätzung der Ursachen geringer Aufnahmen in ihrem Bereich",
    },
    "2024-05-13",
  ),
  ...ofEach(
    "2024-Q2-VPTU-04",
    theFiveOthers,
    {
      vi: "Nhu cầu về cơ sở vật chất, trang thiết bị, kinh phí, đường truyền",
      en: "Its needs in facilities, equipment, funding and lines",
      de: "Bedarf an Einrichtungen, Ausstattung, Mitteln und Leitungen",
    },
    "2024-05-24",
  ),
  ...ofEach(
    "2024-Q2-VPTU-05",
    theFiveOthers,
    {
      vi: "Báo cáo kết quả phối hợp trong các nhiệm vụ chung",
      en: "Report on coordination in the joint tasks",
      de: "Bericht über die Zusammenarbeit bei den gemeinsamen Aufgaben",
    },
    "2024-06-21",
  ),
];
