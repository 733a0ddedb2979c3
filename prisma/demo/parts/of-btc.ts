// Parts that other agencies owe to the Organisation Commission in Q1 2024.
import { type DemoPart, part, remarks } from "@/prisma/demo/part.ts";
import type { Late } from "@/prisma/demo/task.ts";
import type { Text } from "@/prisma/demo/words.ts";

const posts = (number: number): Text => ({
  vi: `Bản mô tả ${number} vị trí việc làm`,
  en: `Descriptions of its ${number} posts`,
  de: `Beschreibungen ihrer ${number} Stellen`,
});

/** Asked of five agencies by one letter of 4 March, due on 5 April. */
const ofPosts = (agency: string, number: number, days: Parameters<typeof part>[5]): DemoPart =>
  part("2023-Q4-BTC-06", agency, posts(number), "2024-03-04 10:05", "2024-04-05", days);

const newRegulation: Late = {
  code: "basis",
  why: {
    vi: "Phải điều chỉnh theo phương án sắp xếp các phòng.",
    en: "The descriptions had to follow the new sections.",
    de: "Die Beschreibungen mussten der neuen Gliederung folgen.",
  },
};
const seconded: Late = {
  code: "staff",
  why: {
    vi: "Chuyên viên phụ trách được trưng tập phục vụ kỷ niệm 70 năm Chiến thắng Điện Biên Phủ.",
    en: "The officer in charge is seconded to the 70th anniversary of Điện Biên Phủ.",
    de: "Der zuständige Referent ist zum 70. Jahrestag von Điện Biên Phủ abgeordnet.",
  },
};
const newHead: Late = {
  code: "staff",
  why: {
    vi: "Trưởng phòng thay đổi từ ngày 1/4.",
    en: "The head of the section changed on 1 April.",
    de: "Die Referatsleitung hat am 1. April gewechselt.",
  },
  solution: { vi: "Gửi đủ 18 bản trước ngày 8/5.", en: "All 18 by 8 May.", de: "Alle 18 bis 8. Mai." },
};

const jobDescriptions: DemoPart[] = [
  ofPosts("VPTU", 31, {
    accepted: "2024-03-06 09:30",
    delivered: "2024-03-26 15:10",
    acknowledged: "2024-03-28 10:25",
  }),
  ofPosts("UBKT", 24, {
    accepted: "2024-03-07 14:15",
    delivered: "2024-04-09 16:40",
    acknowledged: "2024-04-11 14:30",
    late: newRegulation,
  }),
  ofPosts("BTG", 22, {
    accepted: "2024-03-08 10:50",
    delivered: "2024-04-10 11:05",
    acknowledged: "2024-04-12 08:15",
    late: seconded,
  }),
  ofPosts("BDV", 18, { accepted: "2024-03-11 15:25", late: newHead }),
  ofPosts("BNC", 18, {}),
];

const ofWorkRelations = (agency: string, days: Parameters<typeof part>[5]): DemoPart =>
  part("2024-Q1-BTC-14", agency, remarks, "2024-03-18 08:40", "2024-04-12", {
    accepted: "2024-03-20 14:10",
    acknowledged: "2024-04-15 10:30",
    ...days,
  });

const workRelations: DemoPart[] = [
  ofWorkRelations("VPTU", { delivered: "2024-04-08 09:35" }),
  ofWorkRelations("UBKT", { delivered: "2024-04-10 15:20" }),
  ofWorkRelations("BTG", { delivered: "2024-04-11 14:45" }),
  ofWorkRelations("BDV", {
    returned: [
      { state: "DELIVERED", at: "2024-04-03 16:05" },
      {
        state: "RETURNED",
        at: "2024-04-04 10:15",
        remark: {
          vi: "Chưa có ý kiến về Điều 7, quan hệ với các huyện ủy.",
          en: "Article 7 on relations with the district committees is not covered.",
          de: "Artikel 7 über die Beziehungen zu den Kreiskomitees fehlt.",
        },
      },
    ],
    delivered: "2024-04-10 09:10",
  }),
  ofWorkRelations("BNC", { delivered: "2024-04-12 10:40" }),
];

const candidates = part(
  "2024-Q1-BTC-03",
  "UBKT",
  { vi: "Ý kiến về 14 nhân sự", en: "Remarks on 14 candidates", de: "Stellungnahme zu 14 Kandidaten" },
  "2024-03-05 15:30",
  "2024-03-20",
  {
    accepted: "2024-03-07 09:20",
    late: {
      code: "other",
      why: {
        vi: "Hồ sơ của năm nhân sự gửi ngày 18/3 chưa đầy đủ.",
        en: "The files of five candidates came incomplete on 18 March.",
        de: "Die Akten von fünf Kandidaten kamen am 18. März unvollständig.",
      },
      solution: {
        vi: "Có ý kiến đối với chín nhân sự trước ngày 2/5, năm nhân sự ngay khi đủ hồ sơ.",
        en: "Remarks on nine by 2 May, on five as soon as their files are complete.",
        de: "Stellungnahme zu neun bis 2. Mai, zu fünf, sobald ihre Akten vollständig sind.",
      },
    },
  },
);

export const partsOfBtc: DemoPart[] = [
  candidates,
  ...jobDescriptions,
  ...workRelations,
  part(
    "2024-Q1-BTC-12",
    "UBKT",
    {
      vi: "Nhận xét về việc chấp hành kỷ luật của nhân sự dự kiến",
      en: "Statement on the discipline of the candidates",
      de: "Aussage zur Disziplin der Kandidaten",
    },
    "2024-03-11 09:05",
    "2024-03-29",
    { accepted: "2024-03-13 10:15", delivered: "2024-03-28 15:50", acknowledged: "2024-03-29 16:20" },
  ),
  part("2024-Q1-BTC-07", "VPTU", remarks, "2024-02-26 14:25", "2024-03-12", {
    accepted: "2024-02-27 10:10",
    delivered: "2024-03-08 11:30",
    acknowledged: "2024-03-11 09:45",
  }),
  part(
    "2023-Q4-BTC-14",
    "VPTU",
    {
      vi: "Số liệu biên chế và quỹ lương năm 2023",
      en: "Figures of staff and salaries for 2023",
      de: "Zahlen zu Personal und Gehältern 2023",
    },
    "2024-03-01 10:45",
    "2024-03-20",
    { accepted: "2024-03-04 08:55", delivered: "2024-03-19 14:35", acknowledged: "2024-03-20 15:40" },
  ),
];
