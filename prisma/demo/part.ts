// The shape of a coordinating agency's part, with the days of its steps.
import type { Late } from "./task.ts";
import type { Day, Text } from "./words.ts";

export type PartState = "ASKED" | "ACCEPTED" | "DELIVERED" | "ACKNOWLEDGED" | "RETURNED";
/** "2024-03-04 10:05", with the lead's remark where the part was returned. */
type PartStep = { state: PartState; at: string; remark?: Text };

export type DemoPart = {
  task: string;
  agency: string;
  asked: Text;
  due: Day;
  steps: PartStep[];
  late?: Late;
};

type Paths = {
  accepted?: string;
  delivered?: string;
  acknowledged?: string;
  returned?: PartStep[];
  late?: Late;
};

/** A part asked of one agency; the steps follow each other as they are named. */
export function part(
  task: string,
  agency: string,
  asked: Text,
  askedAt: string,
  due: Day,
  paths: Paths,
): DemoPart {
  const { accepted, delivered, acknowledged, returned = [], late } = paths;
  const steps: PartStep[] = [{ state: "ASKED", at: askedAt }];
  if (accepted) steps.push({ state: "ACCEPTED", at: accepted });
  steps.push(...returned);
  if (delivered) steps.push({ state: "DELIVERED", at: delivered });
  if (acknowledged) steps.push({ state: "ACKNOWLEDGED", at: acknowledged });
  return { task, agency, asked, due, steps, ...(late ? { late } : {}) };
}

/** The most frequent wording of what is asked of an agency. */
export const remarks: Text = {
  vi: "Ý kiến bằng văn bản đối với dự thảo",
  en: "Written remarks on the draft",
  de: "Schriftliche Stellungnahme zum Entwurf",
};
