// What the agencies ask the Standing Committee for in Q1 2024; none has been answered.
import type { Day, Text } from "./words.ts";

type DemoRequest = {
  agency: string;
  category: "FACILITIES" | "EQUIPMENT" | "FUNDING" | "IT_AND_INTERNET";
  submittedOn: Day;
  text: Text;
};

export const requests: DemoRequest[] = [
  {
    agency: "VPTU",
    category: "FACILITIES",
    submittedOn: "2024-03-15",
    text: {
      vi: "Bố trí kinh phí sửa chữa, nâng cấp phòng họp lớn đã xuống cấp.",
      en: "Have the large meeting hall, which is in bad repair, refurbished.",
      de: "Den baufälligen großen Sitzungssaal instand setzen lassen.",
    },
  },
  {
    agency: "BDV",
    category: "EQUIPMENT",
    submittedOn: "2024-04-10",
    text: {
      vi: "Trang bị bổ sung sáu máy tính thay thế máy sử dụng trên tám năm.",
      en: "Six computers to replace those in use for more than eight years.",
      de: "Sechs Rechner als Ersatz für Geräte, die über acht Jahre alt sind.",
    },
  },
  {
    agency: "BTG",
    category: "FUNDING",
    submittedOn: "2024-04-12",
    text: {
      vi: "Bổ sung kinh phí tuyên truyền sắp xếp đơn vị hành chính cấp huyện, cấp xã.",
      en: "Additional funds for informing the public on the merging of district and commune units.",
      de: "Zusätzliche Mittel für die Öffentlichkeitsarbeit zur Neuordnung der Verwaltungseinheiten.",
    },
  },
  {
    agency: "VPTU",
    category: "IT_AND_INTERNET",
    submittedOn: "2024-03-29",
    text: {
      vi: "Nâng cấp đường truyền Internet của chín huyện, thành, thị ủy chưa đáp ứng yêu cầu.",
      en: "Better internet lines for the nine district committees whose lines do not suffice.",
      de: "Bessere Internetleitungen für die neun Kreiskomitees, deren Leitungen nicht genügen.",
    },
  },
  {
    agency: "BTC",
    category: "IT_AND_INTERNET",
    submittedOn: "2024-04-05",
    text: {
      vi: "Máy chủ mới cho cơ sở dữ liệu đảng viên; máy hiện nay thường xuyên quá tải.",
      en: "A new server for the register of Party members; the present one is often overloaded.",
      de: "Ein neuer Server für das Mitgliederverzeichnis; der jetzige ist häufig überlastet.",
    },
  },
];
