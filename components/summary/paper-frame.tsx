import type { PaperDocument } from "@/lib/summary/paper/document";

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));

/** Issuing body and number on the left; Party, place and day on the right. */
export const Letterhead = ({ head }: { head: PaperDocument["head"] }) => (
  <div className="letterhead">
    <div>
      <p>
        <Lines lines={head.superior} />
        <b>
          <Lines lines={head.body} />
        </b>
      </p>
      <p>*</p>
      <p>{head.number}</p>
      {head.draft && (
        <p className="draft">
          <b>{head.draft}</b>
        </p>
      )}
    </div>
    <div>
      <p className="party">
        <span lang="vi">{head.party}</span>
      </p>
      {head.translation && <p className="translation">{head.translation}</p>}
      <p className="place">
        <i>{head.place}</i>
      </p>
    </div>
  </div>
);

export const PaperTitle = ({ type, abstract }: Pick<PaperDocument, "type" | "abstract">) => (
  <div className="title">
    <p>
      <b>{type}</b>
    </p>
    <p className="short">
      <b>
        <Lines lines={abstract} />
      </b>
    </p>
  </div>
);

/** The signatory, with room for the seal, and the recipients of the paper. */
export const Signing = ({ signature, recipients }: Pick<PaperDocument, "signature" | "recipients">) => (
  <div className="signing">
    <div>
      <p className="recipients">
        <u>{recipients.label}</u>
      </p>
      <ul>
        {recipients.entries.map((entry) => (
          <li key={entry}>- {entry}</li>
        ))}
      </ul>
    </div>
    <div>
      <p>
        <b>{signature.authority}</b>
      </p>
      <p>{signature.post}</p>
      <p className="seal" />
      <p>
        <b>{signature.name}</b>
      </p>
    </div>
  </div>
);
