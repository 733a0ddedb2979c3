// The Office's tasks of Q1 2024 that are not completed, one of them suspended.
import { type DemoTask, underway } from "@/prisma/demo/task.ts";

const digitalScheme: DemoTask = {
  code: "2024-Q1-VPTU-04",
  directive: "01-ĐA/TU",
  origin: "COMMITTEE",
  priority: true,
  title: {
    vi: "Đề án chuyển đổi số trong các cơ quan Đảng",
    en: "Scheme on digital transformation in Party organisations",
    de: "Projekt zur digitalen Transformation in den Parteiorganisationen",
  },
  deliverable: { vi: "dự thảo đề án", en: "draft scheme", de: "Projektentwurf" },
  extended: {
    from: "2024-03-15",
    askedOn: "2024-03-11 09:15",
    decidedOn: "2024-03-13 16:40",
    why: {
      vi: "Kết quả khảo sát hạ tầng đến đầu tháng 3 mới đầy đủ.",
      en: "The survey of the infrastructure was complete only in early March.",
      de: "Die Erhebung zur Infrastruktur war erst Anfang März vollständig.",
    },
  },
  entry: {
    ...underway("2024-03-31", "2024-04-17 15:20", 75, {
      confidence: "AT_RISK",
      result: {
        vi: "Dự thảo đề án chưa có chương hạ tầng mạng (bản ngày 16/4/2024)",
        en: "Draft scheme without the network chapter (version of 16 April 2024)",
        de: "Projektentwurf ohne das Kapitel Netz (Fassung vom 16. April 2024)",
      },
      late: {
        code: "it",
        why: {
          vi: "Đường truyền Internet của 9/21 huyện, thành, thị ủy chưa đáp ứng yêu cầu; phải lập lại dự toán phần mạng.",
          en: "The internet lines of 9 of 21 district committees do not suffice; the estimate for the network had to be made anew.",
          de: "Die Internetleitungen von 9 der 21 Kreiskomitees genügen nicht; die Kostenschätzung für das Netz musste neu erstellt werden.",
        },
        solution: {
          vi: "Trình đề án chưa gồm chương hạ tầng mạng trước ngày 10/5; bổ sung chương này kèm kinh phí trước ngày 31/5.",
          en: "Submit the scheme without the network chapter by 10 May; the chapter follows with its funding by 31 May.",
          de: "Das Projekt ohne das Kapitel Netz bis 10. Mai vorlegen; das Kapitel folgt samt Finanzierung bis 31. Mai.",
        },
      },
      help: {
        vi: "danh sách vị trí việc làm về chuyển đổi số",
        en: "the list of posts for digital transformation",
        de: "Liste der Stellen für die digitale Transformation",
      },
      helpFrom: "BTC",
    }),
    earlier: [
      { at: "2024-02-22 14:10", state: "IN_PROGRESS", progress: 35, confidence: "ON_TRACK" },
      { at: "2024-03-21 10:45", progress: 60, confidence: "AT_RISK" },
    ],
  },
};

const workingRegulations: DemoTask = {
  code: "2024-Q1-VPTU-09",
  directive: "01-QC/TU",
  origin: "COMMITTEE",
  priority: true,
  title: {
    vi: "Sửa đổi, bổ sung Quy chế làm việc của Ban Chấp hành, Ban Thường vụ và Thường trực Tỉnh ủy khóa XIX",
    en: "Revised working regulations of the three bodies, 19th term",
    de: "Änderung der Geschäftsordnung der drei Gremien, 19. Amtszeit",
  },
  deliverable: { vi: "dự thảo quy chế", en: "draft regulations", de: "Entwurf der Geschäftsordnung" },
  entry: {
    ...underway("2024-04-30", "2024-04-22 11:05", 85, {
      confidence: "AT_RISK",
      result: {
        vi: "Dự thảo lần thứ ba (ngày 19/4/2024)",
        en: "Third draft of 19 April 2024",
        de: "Dritter Entwurf vom 19. April 2024",
      },
      late: {
        code: "decision",
        why: {
          vi: "Ý kiến của hai ban về Điều 12 còn khác nhau.",
          en: "The remarks of two commissions on article 12 contradict one another.",
          de: "Die Stellungnahmen zweier Stellen zu Artikel 12 widersprechen einander.",
        },
        solution: {
          vi: "Hai trưởng ban họp ngày 26/4; trình ngày 29/4.",
          en: "The two heads meet on 26 April; submission on 29 April.",
          de: "Die beiden Leiter treffen sich am 26. April; Vorlage am 29. April.",
        },
      },
      help: {
        vi: "kết luận về Điều 12 nếu ngày 26/4 hai ban chưa thống nhất",
        en: "a ruling on article 12 if the two commissions do not agree on 26 April",
        de: "Entscheidung zu Artikel 12, falls sich die beiden Stellen am 26. April nicht einigen",
      },
      helpFrom: "COMMITTEE",
    }),
    earlier: [{ at: "2024-03-20 09:40", state: "IN_PROGRESS", progress: 55, confidence: "ON_TRACK" }],
  },
};

const paperlessMeeting: DemoTask = {
  code: "2024-Q1-VPTU-10",
  directive: "01-ĐA/TU",
  title: {
    vi: "Thí điểm phòng họp không giấy",
    en: "Trial of the paperless meeting",
    de: "Erprobung der papierlosen Sitzung",
  },
  deliverable: { vi: "báo cáo kết quả thí điểm", en: "trial report", de: "Bericht zur Erprobung" },
  entry: underway("2024-05-31", "2024-04-12 14:50", 50, {
    confidence: "ON_TRACK",
    result: {
      vi: "Đã thí điểm tại hai cuộc họp giao ban của Văn phòng",
      en: "Tried at two meetings of the Office",
      de: "In zwei Sitzungen des Büros erprobt",
    },
  }),
};

const meetingHall: DemoTask = {
  code: "2024-Q1-VPTU-11",
  title: {
    vi: "Sửa chữa, nâng cấp phòng họp lớn của Tỉnh ủy",
    en: "Refurbishment of the large meeting hall",
    de: "Instandsetzung des großen Sitzungssaals",
  },
  deliverable: {
    vi: "hồ sơ thiết kế, dự toán",
    en: "design and estimate",
    de: "Planung und Kostenschätzung",
  },
  entry: {
    state: "SUSPENDED",
    due: "2024-06-28",
    lastWord: "2024-04-10 10:30",
    progress: 20,
    result: {
      vi: "Đã xong khảo sát hiện trạng",
      en: "Survey of the present condition done",
      de: "Bestandsaufnahme abgeschlossen",
    },
    stateReason: {
      vi: "Chưa bố trí được kinh phí năm 2024; chờ ý kiến về kiến nghị của Văn phòng ngày 15/3/2024.",
      en: "No funds in 2024 so far; the answer to the Office’s request of 15 March 2024 is awaited.",
      de: "Für 2024 bisher keine Mittel; die Antwort auf das Anliegen des Büros vom 15. März 2024 steht aus.",
    },
  },
};

export const openOfVptu: DemoTask[] = [digitalScheme, workingRegulations, paperlessMeeting, meetingHall];
