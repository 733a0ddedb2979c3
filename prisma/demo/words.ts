// Texts of the demonstration in three languages, and papers cited by number and date.

export type Text = { vi: string; en: string; de: string };
export type Language = keyof Text;
/** A calendar day as "2024-04-25". */
export type Day = string;

const kinds = {
  BC: { vi: "Báo cáo", en: "Report", de: "Bericht" },
  CTr: { vi: "Chương trình", en: "Programme", de: "Programm" },
  CV: { vi: "Công văn", en: "Official letter", de: "Schreiben" },
  ĐC: { vi: "Đề cương", en: "Outline", de: "Gliederung" },
  DS: { vi: "Danh sách", en: "List", de: "Liste" },
  HD: { vi: "Hướng dẫn", en: "Guidance", de: "Anleitung" },
  KH: { vi: "Kế hoạch", en: "Plan", de: "Plan" },
  KL: { vi: "Kết luận", en: "Conclusion", de: "Schlussfolgerung" },
  QC: { vi: "Quy chế", en: "Regulations", de: "Ordnung" },
  QĐ: { vi: "Quyết định", en: "Decision", de: "Beschluss" },
  TB: { vi: "Thông báo", en: "Notice", de: "Mitteilung" },
  TTr: { vi: "Tờ trình", en: "Submission", de: "Vorlage" },
} satisfies Record<string, Text>;
type PaperKind = keyof typeof kinds;

const day = (locale: string, on: Day) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(on));

/** "Report 88-BC/VPTU of 14 March 2024"; `issuer` is the ending of the symbol. */
export function paper(kind: PaperKind, number: number, issuer: string, on: Day): Text {
  const symbol = `${number}-${kind}/${issuer}`;
  const [year, month, date] = on.split("-").map(Number);
  return {
    vi: `${kinds[kind].vi} số ${symbol} ngày ${date}/${month}/${year}`,
    en: `${kinds[kind].en} ${symbol} of ${day("en-GB", on)}`,
    de: `${kinds[kind].de} ${symbol} vom ${day("de-DE", on)}`,
  };
}

/** The usual deliverables; one that needs more words says them itself. */
export const deliverables = {
  report: { vi: "báo cáo", en: "report", de: "Bericht" },
  plan: { vi: "kế hoạch", en: "plan", de: "Plan" },
  programme: { vi: "chương trình", en: "programme", de: "Programm" },
  submission: {
    vi: "tờ trình Ban Thường vụ",
    en: "submission to the Standing Committee",
    de: "Vorlage an den Ständigen Ausschuss",
  },
  guidance: { vi: "hướng dẫn", en: "guidance", de: "Anleitung" },
  decision: { vi: "dự thảo quyết định", en: "draft decision", de: "Beschlussentwurf" },
  conclusions: {
    vi: "thông báo kết luận",
    en: "notice of conclusions",
    de: "Mitteilung der Schlussfolgerungen",
  },
} satisfies Record<string, Text>;
