// The view of evidence that pages get: everything but its bytes.

export type EvidenceView = {
  id: number;
  entryId: number;
  name: string;
  type: string;
  size: number;
  sha256: string;
  addedAt: string;
  /** Who added it, by name or else by sign-in name; null where the file was loaded with the data. */
  addedBy: string | null;
};

export type TaskEvidence = {
  /** The files of all entries of the task, in the order in which they were added. */
  files: EvidenceView[];
  can: { change: boolean };
};
