import type { EventDetail } from "../../../server/api/events.ts";
import { Quotation } from "../../parts/Quotation.tsx";
import { VoiceChain } from "../../parts/VoiceChain.tsx";
import { words } from "../../words/words.ts";

/** What accounts say was not so, each sentence once; copies of one text are left to their first. */
export const Denials = ({ detail: { denials, accounts } }: { readonly detail: EventDetail }) => {
  const sentences = new Map(
    denials
      .filter((denial) => accounts.some(({ index, copyOf }) => index === denial.account && copyOf === null))
      .map((denial) => [`${denial.account} ${denial.sentence.span.start}`, denial] as const),
  );
  if (sentences.size === 0) return null;
  return (
    <section aria-labelledby="denials">
      <h2 id="denials">{words.event.denials}</h2>
      <ul className="lines">
        {[...sentences].map(([key, { account, sentence }]) => {
          const by = accounts.find(({ index }) => index === account);
          return (
            <li key={key}>
              {by !== undefined && (
                <p className="small">
                  <VoiceChain chain={by.chain} outlet={by.outlet ?? by.label} />
                </p>
              )}
              <Quotation sentence={sentence} />
            </li>
          );
        })}
      </ul>
    </section>
  );
};
