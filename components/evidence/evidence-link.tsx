import type { EvidenceView } from "@/lib/evidence/view";

/** A file by its name; an ordinary link, since a file must not be prefetched. */
export const EvidenceLink = ({ file }: { file: Pick<EvidenceView, "id" | "name"> }) => (
  <a href={`/evidence/${file.id}`} download>
    {file.name}
  </a>
);
