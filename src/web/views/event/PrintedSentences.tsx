import type { AccountRow } from "../../../server/api/events.ts";
import { Quotation } from "../../parts/Quotation.tsx";
import { VoiceChain } from "../../parts/VoiceChain.tsx";
import { dayWords } from "../../words/days.ts";
import { words } from "../../words/words.ts";
import { markedSentences } from "./marked-sentences.ts";

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
        {markedSentences(Object.values(account.cells).flat()).map(({ sentence, values }) => (
          <Quotation key={sentence.span.start} sentence={sentence} marks={values.map(({ span }) => span)} />
        ))}
      </div>
    ))}
  </section>
);
