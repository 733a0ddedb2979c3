// Parts that other agencies owe to the Office in Q1 2024.
import { type DemoPart, part, remarks } from "@/prisma/demo/part.ts";
import type { Text } from "@/prisma/demo/words.ts";

const equipment: Text = {
  vi: "Số liệu về thiết bị và đường truyền của cơ quan",
  en: "Figures on its equipment and lines",
  de: "Zahlen zu eigener Ausstattung und eigenen Leitungen",
};

/** Asked by one letter on one day, answered on five days. */
const survey = (agency: string, accepted: string, delivered: string, acknowledged: string): DemoPart =>
  part("2024-Q1-VPTU-01", agency, equipment, "2024-01-19 09:10", "2024-02-20", {
    accepted,
    delivered,
    acknowledged,
  });

const regulation = (agency: string, delivered: string): DemoPart =>
  part("2024-Q1-VPTU-05", agency, remarks, "2024-02-26 10:20", "2024-03-12", {
    accepted: "2024-02-28 09:40",
    delivered,
    acknowledged: "2024-03-13 15:15",
  });

const workingRegulations = (agency: string, delivered: string): DemoPart =>
  part("2024-Q1-VPTU-09", agency, remarks, "2024-03-25 14:05", "2024-04-08", {
    accepted: "2024-03-27 10:30",
    delivered,
    acknowledged: "2024-04-09 09:20",
  });

export const partsOfVptu: DemoPart[] = [
  survey("BTC", "2024-01-23 14:20", "2024-02-19 15:40", "2024-02-21 09:15"),
  survey("UBKT", "2024-01-22 10:05", "2024-02-16 11:10", "2024-02-19 16:30"),
  survey("BTG", "2024-01-24 08:50", "2024-02-20 10:25", "2024-02-21 09:25"),
  survey("BDV", "2024-01-23 16:15", "2024-02-19 14:50", "2024-02-21 09:20"),
  survey("BNC", "2024-01-22 15:35", "2024-02-16 09:55", "2024-02-19 16:35"),
  part(
    "2024-Q1-VPTU-04",
    "BTC",
    {
      vi: "Vị trí việc làm về chuyển đổi số của sáu cơ quan",
      en: "Posts for digital transformation in the six agencies",
      de: "Stellen für die digitale Transformation in den sechs Stellen",
    },
    "2024-03-04 09:25",
    "2024-03-22",
    {
      accepted: "2024-03-11 14:40",
      late: {
        code: "basis",
        why: {
          vi: "Phải có bản mô tả vị trí việc làm (2023-Q4-BTC-06) trước.",
          en: "The job descriptions (2023-Q4-BTC-06) come first.",
          de: "Zuerst müssen die Stellenbeschreibungen (2023-Q4-BTC-06) vorliegen.",
        },
        solution: {
          vi: "Gửi danh sách tạm thời trước ngày 3/5.",
          en: "Provisional list by 3 May.",
          de: "Vorläufige Liste bis 3. Mai.",
        },
      },
    },
  ),
  part(
    "2024-Q1-VPTU-04",
    "BTG",
    {
      vi: "Nội dung tuyên truyền về chuyển đổi số",
      en: "Section on making digital transformation known",
      de: "Abschnitt zur Öffentlichkeitsarbeit für die digitale Transformation",
    },
    "2024-02-26 10:35",
    "2024-03-12",
    { accepted: "2024-02-28 15:20", delivered: "2024-03-11 16:10", acknowledged: "2024-03-13 08:45" },
  ),
  regulation("BTC", "2024-03-11 10:15"),
  regulation("UBKT", "2024-03-12 14:30"),
  part(
    "2024-Q1-VPTU-07",
    "BNC",
    {
      vi: "Đánh giá quan hệ công tác với khối nội chính",
      en: "Assessment of work relations with the internal affairs sector",
      de: "Bewertung der Arbeitsbeziehungen zum Bereich Innere Angelegenheiten",
    },
    "2024-01-22 15:50",
    "2024-02-06",
    { accepted: "2024-01-24 09:30", delivered: "2024-02-05 11:20", acknowledged: "2024-02-06 15:05" },
  ),
  workingRegulations("BTC", "2024-04-05 16:25"),
  workingRegulations("UBKT", "2024-04-08 10:50"),
];
