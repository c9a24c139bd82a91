import type { AccountRow, CellValue } from "../../../server/api/events.ts";
import { Quotation } from "../../parts/Quotation.tsx";
import { VoiceChain } from "../../parts/VoiceChain.tsx";
import { dayWords } from "../../words/days.ts";
import { words } from "../../words/words.ts";

/** On paper nothing can be opened: every sentence behind the table, account by account. */
export const PrintedSentences = ({ accounts }: { readonly accounts: readonly AccountRow[] }) => (
  <section className="print-only printed-sentences">
    <h2>{words.event.sentences}</h2>
    {accounts.map((account) => (
      <div key={account.index}>
        <h3>
          <VoiceChain chain={account.chain} outlet={account.outlet ?? account.label} />
          {account.published !== null && <>, {dayWords(account.published)}</>}
        </h3>
        {sentencesOf(account).map(({ sentence, marks }) => (
          <Quotation key={sentence.span.start} sentence={sentence} marks={marks} />
        ))}
      </div>
    ))}
  </section>
);

interface MarkedSentence {
  readonly sentence: CellValue["sentence"];
  readonly marks: CellValue["span"][];
}

/** Each sentence of an account once, with all its values marked, in the order of the text. */
const sentencesOf = ({ cells }: AccountRow): readonly MarkedSentence[] => {
  const byStart = new Map<number, MarkedSentence>();
  for (const { sentence, span } of Object.values(cells).flat()) {
    const known = byStart.get(sentence.span.start);
    if (known === undefined) byStart.set(sentence.span.start, { sentence, marks: [span] });
    else known.marks.push(span);
  }
  return [...byStart.values()].sort((a, b) => a.sentence.span.start - b.sentence.span.start);
};
