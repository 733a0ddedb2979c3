import type { ErratumOnPaper, PaperDocument } from "@/lib/summary/paper/document";
import { Runs } from "./runs";

type Errata = NonNullable<PaperDocument["errata"]>;

function ErratumBeneath({ erratum }: { erratum: ErratumOnPaper }) {
  return (
    <section className="erratum">
      <h3>{erratum.title}</h3>
      {erratum.paragraphs.map((runs, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of an erratum never move
        <p key={index}>
          <Runs runs={runs} />
        </p>
      ))}
      <div className="signing">
        <div />
        <div>
          <p>{erratum.post}</p>
          <p className="seal" />
          <p>
            <b>{erratum.name}</b>
          </p>
        </div>
      </div>
    </section>
  );
}

/** The corrections beneath the signature. */
export const ErrataBeneath = ({ errata }: { errata: Errata }) => (
  <>
    <h2 id="errata" className="text-center">
      {errata.title}
    </h2>
    {errata.entries.map((erratum) => (
      <ErratumBeneath key={erratum.title} erratum={erratum} />
    ))}
  </>
);
