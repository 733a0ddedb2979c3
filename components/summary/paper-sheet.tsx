import type { Block, PaperDocument } from "@/lib/summary/paper/document";
import { ErrataBeneath } from "./errata-sheet";
import { FiguresTable } from "./figures-table";
import { Letterhead, PaperTitle, Signing } from "./paper-frame";
import { Runs } from "./runs";

function PaperBlock({ block, quarterId, figures }: { block: Block } & Pick<Props, "quarterId" | "figures">) {
  switch (block.kind) {
    case "section":
      return <h2 id={block.id}>{block.text}</h2>;
    case "subsection":
      return <h3>{block.text}</h3>;
    case "paragraph":
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case "figures":
      return <FiguresTable block={block} quarterId={quarterId} plain={figures === "plain"} />;
  }
}

type Props = {
  document: PaperDocument;
  quarterId: number;
  label: string;
  /** Whether the figures link to their rows; not for a proposal, which the lists do not count yet. */
  figures: "linked" | "plain";
};

/** The paper on the screen, as it will be printed. */
export const PaperSheet = ({ document, quarterId, label, figures }: Props) => (
  <article className="sheet" aria-label={label}>
    <Letterhead head={document.head} />
    <PaperTitle type={document.type} abstract={document.abstract} />
    {document.blocks.map((block, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a paper never move
      <PaperBlock key={index} block={block} quarterId={quarterId} figures={figures} />
    ))}
    <Signing signature={document.signature} recipients={document.recipients} />
    {document.errata && <ErrataBeneath errata={document.errata} />}
  </article>
);
