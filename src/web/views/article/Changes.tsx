import "../../parts/text-columns.css";
import type { ArticleChanges } from "../../../server/api/articles.ts";
import type { ClaimView } from "../../../server/api/claims.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { ClaimItem } from "../../parts/ClaimItem.tsx";
import { typeWords, words } from "../../words/words.ts";

interface ChangesProps {
  readonly article: string;
  readonly from: string;
  readonly to: string;
}

/** What changed from one version to another: its words, and the claims that came, went or say something else. */
export const Changes = ({ article, from, to }: ChangesProps) => {
  const answer = useAnswer<ArticleChanges>(`/articles/${encodeURIComponent(article)}/changes`, { from, to });
  return (
    <Answer of={answer}>
      {(changes) => (
        <div className="article-columns">
          <section className="changed-text" aria-labelledby="changed-text">
            <h2 id="changed-text">{words.article.changedText}</h2>
            <div className="article-text" dir="auto">
              {changes.words.map(({ text, change }, i) => {
                // biome-ignore-start lint/suspicious/noArrayIndexKey: a run is its place
                if (change === "added") return <ins key={i}>{text}</ins>;
                if (change === "removed") return <del key={i}>{text}</del>;
                return <span key={i}>{text}</span>;
                // biome-ignore-end lint/suspicious/noArrayIndexKey: see above
              })}
            </div>
          </section>
          <div>
            <ClaimList title={words.article.added} claims={changes.claims.added} />
            <ClaimList title={words.article.dropped} claims={changes.claims.dropped} />
            {changes.claims.changed.length > 0 && (
              <section>
                <h2>{words.article.changed}</h2>
                <ul className="lines">
                  {changes.claims.changed.map(({ before, after, fields }) => (
                    <li key={before.id}>
                      <p>
                        <strong>{typeWords(after.type)}</strong> <q dir="auto">{after.quote}</q>
                      </p>
                      <ul>
                        {fields.map(({ field, before: was, after: now }) => (
                          <li key={field}>
                            <span className="soft">{field}:</span> <del dir="auto">{was}</del>{" "}
                            <ins dir="auto">{now}</ins>
                          </li>
                        ))}
                      </ul>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        </div>
      )}
    </Answer>
  );
};

const ClaimList = ({ title, claims }: { readonly title: string; readonly claims: readonly ClaimView[] }) =>
  claims.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      {claims.map((claim) => (
        <ClaimItem key={claim.id} claim={claim} />
      ))}
    </section>
  );
