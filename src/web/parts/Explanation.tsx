import "./explanation.css";
import { useState } from "react";
import type { ClaimExplanation } from "../../server/api/claims.ts";
import { useAnswer } from "../data/use-answer.ts";
import { words } from "../words/words.ts";
import { Answer } from "./Answer.tsx";

/** Why a claim was read so: the rule behind each field and the tree of its sentence. Asked for when it is opened. */
export const Explanation = ({ claim }: { readonly claim: string }) => {
  const [isOpen, setOpen] = useState(false);
  const answer = useAnswer<ClaimExplanation>(isOpen ? `/claims/${encodeURIComponent(claim)}/explain` : null);
  return (
    <details className="explanation no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.event.openWhy}</summary>
      {isOpen && (
        <Answer of={answer}>
          {({ grounds, tree }) => (
            <>
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">{words.explanation.field}</th>
                    <th scope="col">{words.explanation.value}</th>
                    <th scope="col">{words.explanation.words}</th>
                    <th scope="col">{words.explanation.rule}</th>
                  </tr>
                </thead>
                <tbody>
                  {grounds.map(({ field, value, rule, words: said }) => (
                    <tr key={`${field} ${value} ${rule} ${said}`}>
                      <th scope="row">{field}</th>
                      <td dir="auto">{value}</td>
                      <td dir="auto">{said}</td>
                      <td>
                        <code>{rule}</code>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
              <section className="tree" tabIndex={0} aria-label={words.explanation.tree}>
                <pre>{tree}</pre>
              </section>
            </>
          )}
        </Answer>
      )}
    </details>
  );
};
