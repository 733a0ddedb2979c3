// The Organisation Commission's tasks of Q1 2024 that are not completed.
import { type DemoTask, underway } from "@/prisma/demo/task.ts";

const cadrePlanning: DemoTask = {
  code: "2024-Q1-BTC-03",
  directive: "03-ĐA/TU",
  origin: "COMMITTEE",
  priority: true,
  title: {
    vi: "Rà soát, bổ sung quy hoạch cán bộ nhiệm kỳ 2020–2025 và 2025–2030",
    en: "Review of cadre planning for 2020–2025 and 2025–2030",
    de: "Überprüfung und Ergänzung der Kaderplanung 2020–2025 und 2025–2030",
  },
  deliverable: {
    vi: "tờ trình Ban Thường vụ kèm danh sách 96 nhân sự",
    en: "submission to the Standing Committee with the list of 96 candidates",
    de: "Vorlage an den Ständigen Ausschuss mit der Liste der 96 Kandidaten",
  },
  entry: {
    ...underway("2024-03-29", "2024-04-12 10:35", 80, {
      confidence: "AT_RISK",
      result: {
        vi: "82/96 nhân sự đã đủ ý kiến của các cơ quan (Danh sách số 12-DS/BTCTU ngày 10/4/2024)",
        en: "82 of 96 names cleared by all agencies (List 12-DS/BTCTU of 10 April 2024)",
        de: "82 von 96 Kandidaten von allen Stellen bestätigt (Liste 12-DS/BTCTU vom 10. April 2024)",
      },
      late: {
        code: "contribution",
        why: {
          vi: "Ủy ban Kiểm tra chưa có ý kiến đối với 14/96 nhân sự; chưa đủ hồ sơ trình Ban Thường vụ.",
          en: "The Inspection Commission has not given its remarks on 14 of 96 candidates; without them the file cannot be put before the Standing Committee.",
          de: "Die Kontrollkommission hat sich zu 14 von 96 Kandidaten noch nicht geäußert; ohne ihre Stellungnahme kann die Vorlage nicht in den Ständigen Ausschuss.",
        },
        solution: {
          vi: "Trình Ban Thường vụ 82 nhân sự đủ điều kiện ngày 6/5; 14 nhân sự còn lại trước ngày 31/5.",
          en: "Put the 82 cleared names before the Standing Committee on 6 May, the other 14 by 31 May.",
          de: "Die 82 bestätigten Kandidaten am 6. Mai dem Ständigen Ausschuss vorlegen, die übrigen 14 bis 31. Mai.",
        },
      },
      help: {
        vi: "cho ý kiến trước ngày 3/5",
        en: "remarks by 3 May",
        de: "Stellungnahme bis 3. Mai",
      },
      helpFrom: "UBKT",
    }),
    earlier: [
      {
        at: "2024-02-27 14:20",
        state: "IN_PROGRESS",
        progress: 45,
        confidence: "ON_TRACK",
        result: {
          vi: "Đã có hồ sơ của 61/96 nhân sự",
          en: "Files of 61 of 96 candidates received",
          de: "Akten von 61 der 96 Kandidaten liegen vor",
        },
      },
      { at: "2024-03-25 15:05", progress: 70, confidence: "AT_RISK" },
    ],
  },
};

const communeGuidance: DemoTask = {
  code: "2024-Q1-BTC-09",
  directive: "02-ĐA/TU",
  title: {
    vi: "Hướng dẫn về tổ chức đảng ở các xã thực hiện sắp xếp",
    en: "Guidance on Party organisations in communes to be merged",
    de: "Anleitung zu den Parteiorganisationen in den zusammenzulegenden Gemeinden",
  },
  deliverable: {
    vi: "hướng dẫn của Ban Tổ chức",
    en: "guidance of the Commission",
    de: "Anleitung der Abteilung",
  },
  entry: {
    ...underway("2024-04-19", "2024-04-22 15:30", 75, {
      confidence: "AT_RISK",
      result: {
        vi: "Dự thảo hướng dẫn đã gửi lấy ý kiến 21 huyện, thành, thị ủy",
        en: "Draft guidance sent to the 21 district committees for their remarks",
        de: "Entwurf der Anleitung den 21 Kreiskomitees zur Stellungnahme übersandt",
      },
      late: {
        code: "basis",
        why: {
          vi: "Danh sách xã được điều chỉnh ngày 8/4; ba huyện phải lấy lại ý kiến cấp ủy.",
          en: "The list of communes was revised on 8 April; three districts must consult their committees again.",
          de: "Die Liste der Gemeinden wurde am 8. April geändert; drei Kreise müssen ihre Komitees erneut befragen.",
        },
        solution: {
          vi: "Ban hành hướng dẫn cho các xã đã chốt ngày 3/5; bổ sung khi danh sách hoàn chỉnh.",
          en: "Issue the guidance for the settled communes on 3 May; amend it once the list is final.",
          de: "Anleitung für die feststehenden Gemeinden am 3. Mai herausgeben; ergänzen, sobald die Liste endgültig ist.",
        },
      },
    }),
    returned: {
      at: "2024-04-23 08:50",
      remark: {
        vi: "Những xã nào đã chốt? Đề nghị nêu rõ tên.",
        en: "Which communes are settled? Please name them.",
        de: "Welche Gemeinden stehen fest? Bitte namentlich nennen.",
      },
    },
  },
};

const congressStaffing: DemoTask = {
  code: "2024-Q1-BTC-12",
  directive: "03-ĐA/TU",
  origin: "COMMITTEE",
  priority: true,
  title: {
    vi: "Đề án nhân sự đại hội đảng các cấp nhiệm kỳ 2025–2030",
    en: "Staffing scheme for the Party congresses 2025–2030",
    de: "Personalkonzept für die Parteitage 2025–2030",
  },
  deliverable: { vi: "dự thảo đề án", en: "draft scheme", de: "Entwurf des Konzepts" },
  asked: {
    on: "2024-04-23 09:30",
    newDue: "2024-05-24",
    why: {
      vi: "Chờ hướng dẫn của Trung ương về nhân sự đại hội, dự kiến trong tháng 5.",
      en: "The centre’s guidance on the congresses is expected in May.",
      de: "Die Anleitung der Zentrale zu den Parteitagen wird im Mai erwartet.",
    },
  },
  entry: underway("2024-05-06", "2024-04-12 16:15", 60, {
    confidence: "ON_TRACK",
    result: {
      vi: "Đã xong phần đánh giá và phương án nhân sự cấp huyện",
      en: "Assessment and the part on district committees drafted",
      de: "Bewertung und Teil zu den Kreiskomitees entworfen",
    },
  }),
};

const workRelations: DemoTask = {
  code: "2024-Q1-BTC-14",
  directive: "137-QĐ/TW",
  title: {
    vi: "Quy chế phối hợp công tác giữa sáu cơ quan",
    en: "Regulation on work relations between the six agencies",
    de: "Ordnung über die Zusammenarbeit der sechs Stellen",
  },
  deliverable: { vi: "dự thảo quy chế", en: "draft regulation", de: "Entwurf der Ordnung" },
  entry: {
    state: "REPORTED",
    due: "2024-05-31",
    doneOn: "2024-04-24",
    lastWord: "2024-04-24 10:40",
    progress: 100,
    confidence: "ON_TRACK",
    result: {
      vi: "Dự thảo quy chế đã tiếp thu ý kiến của năm cơ quan (Tờ trình số 57-TTr/BTCTU ngày 24/4/2024)",
      en: "Draft regulation with the remarks of the five agencies taken up (Submission 57-TTr/BTCTU of 24 April 2024)",
      de: "Entwurf mit den eingearbeiteten Stellungnahmen der fünf Stellen (Vorlage 57-TTr/BTCTU vom 24. April 2024)",
    },
    earlier: [{ at: "2024-04-05 09:25", progress: 35, confidence: "ON_TRACK" }],
  },
};

export const openOfBtc: DemoTask[] = [cadrePlanning, communeGuidance, congressStaffing, workRelations];
