import { Code } from "@/components/ui/code";
import type { TextRun } from "@/lib/summary/paper/document";

function RunText({ run }: { run: TextRun }) {
  const said = run.whole ? <Code>{run.text}</Code> : run.text;
  if (run.style === "strong") return <b>{said}</b>;
  return run.style === "emphasis" ? <i>{said}</i> : said;
}

/** A text with its emphasis; symbols of documents stay on one line. */
export const Runs = ({ runs }: { runs: readonly TextRun[] }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
  runs.map((run, index) => <RunText key={index} run={run} />);
