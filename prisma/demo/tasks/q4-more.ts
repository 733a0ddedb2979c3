// The Mass Mobilisation and Internal Affairs Commissions' tasks of Q4 2023 that were completed in it.
import { completed, type DemoTask } from "@/prisma/demo/task.ts";
import { deliverables, paper } from "@/prisma/demo/words.ts";

export const q4OfBdvAndBnc: DemoTask[] = [
  {
    code: "2023-Q4-BDV-01",
    title: {
      vi: "Kiểm tra việc thực hiện quy chế dân chủ ở cơ sở",
      en: "Review of grassroots democracy",
      de: "Überprüfung der Demokratie an der Basis",
    },
    deliverable: deliverables.report,
    entry: completed("2023-11-30", "2023-11-28", paper("BC", 149, "BDVTU", "2023-11-28")),
  },
  {
    code: "2023-Q4-BDV-02",
    title: {
      vi: "Tổng kết phong trào thi đua “Dân vận khéo” năm 2023",
      en: "Final review of the model projects in mass mobilisation in 2023",
      de: "Abschlussbilanz der Vorbildprojekte der Massenarbeit 2023",
    },
    deliverable: { vi: "báo cáo tổng kết", en: "report on the review", de: "Bericht zur Abschlussbilanz" },
    entry: completed("2023-12-20", "2023-12-18", paper("BC", 153, "BDVTU", "2023-12-18")),
  },
  {
    code: "2023-Q4-BDV-03",
    origin: "COMMITTEE",
    title: {
      vi: "Chuẩn bị hội nghị đối thoại giữa người đứng đầu cấp ủy với Nhân dân",
      en: "Preparing the dialogue of Party leaders with the people",
      de: "Vorbereitung des Dialogs der Parteiführung mit der Bevölkerung",
    },
    deliverable: deliverables.plan,
    entry: completed("2023-11-15", "2023-11-14", paper("KH", 81, "BDVTU", "2023-11-14")),
  },
  {
    code: "2023-Q4-BNC-01",
    title: {
      vi: "Rà soát các vụ án, vụ việc thuộc diện Ban Chỉ đạo tỉnh theo dõi",
      en: "Review of the cases followed by the provincial steering committee",
      de: "Überprüfung der vom Lenkungsausschuss der Provinz verfolgten Fälle",
    },
    deliverable: deliverables.report,
    entry: completed("2023-11-17", "2023-11-16", paper("BC", 81, "BNCTU", "2023-11-16")),
  },
  {
    code: "2023-Q4-BNC-02",
    title: {
      vi: "Kiểm tra công tác cải cách tư pháp tại ba cơ quan",
      en: "Review of judicial reform in three authorities",
      de: "Überprüfung der Justizreform in drei Behörden",
    },
    deliverable: deliverables.conclusions,
    entry: completed("2023-12-15", "2023-12-13", paper("TB", 41, "BNCTU", "2023-12-13")),
  },
  {
    code: "2023-Q4-BNC-03",
    origin: "COMMITTEE",
    title: {
      vi: "Tham mưu tiếp công dân định kỳ của người đứng đầu cấp ủy quý IV",
      en: "Reception of citizens by the Party leadership in Q4",
      de: "Bürgersprechtage der Parteiführung im vierten Quartal",
    },
    deliverable: deliverables.report,
    entry: completed("2023-12-28", "2023-12-27", paper("BC", 86, "BNCTU", "2023-12-27")),
  },
];
