import "../../parts/text-columns.css";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ClaimFamily } from "../../../model/claim-types.ts";
import type { ArticleDetail } from "../../../server/api/articles.ts";
import { useChoice } from "../../address/use-choice.ts";
import { ClaimCard } from "../../parts/ClaimCard.tsx";
import { words } from "../../words/words.ts";
import { AddMissed } from "./AddMissed.tsx";
import { ClaimList } from "./ClaimList.tsx";
import { FamilyKey } from "./FamilyKey.tsx";
import { type Run, spanOf, textRuns } from "./text-runs.ts";

/** The text with its claims marked by kind; beside it the claim under the pointer or chosen, and the list of all. */
export const MarkedText = ({ detail }: { readonly detail: ArticleDetail }) => {
  const [at] = useChoice("at");
  const [chosen, choose] = useChoice("claim");
  const [only] = useChoice("kinds");
  const [hovered, setHovered] = useState<string | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const claims = useMemo(
    () => detail.claims.filter(({ family }) => only === null || only.split(",").includes(family)),
    [detail.claims, only],
  );
  const marked = spanOf(at);
  const runs = useMemo(
    () => textRuns(detail.text, { claims, labels: detail.labels, furniture: detail.furniture, at: spanOf(at) }),
    [detail, claims, at],
  );
  const familyOf = useMemo(() => new Map(claims.map(({ id, family }) => [id, family])), [claims]);
  useEffect(() => {
    const target = text.current?.querySelector(chosen === null ? "mark" : ".chosen");
    target?.scrollIntoView({ block: "center" });
  }, [chosen]);
  const shown = hovered ?? chosen ?? pointedAt(claims, marked);
  const claim = claims.find(({ id }) => id === shown);
  return (
    <div className="article-columns">
      <section aria-label={words.article.text}>
        <FamilyKey claims={detail.claims} />
        {/* What the pointer does here the list of claims does for keyboards. */}
        {/* biome-ignore-start lint/a11y/noStaticElementInteractions: see above */}
        {/* biome-ignore-start lint/a11y/useKeyWithClickEvents: see above */}
        {/* biome-ignore-start lint/a11y/useKeyWithMouseEvents: see above */}
        <div
          ref={text}
          className="article-text"
          dir={detail.direction}
          lang={detail.article.language}
          onMouseOver={(event) => setHovered(claimOf(event.target))}
          onMouseLeave={() => setHovered(null)}
          onClick={(event) => {
            const id = claimOf(event.target);
            if (id !== null) choose(id === chosen ? null : id);
          }}
        >
          {runs.map((run) => (
            <RunText key={run.start} run={run} family={familyOf.get(run.claims[0] ?? "")} chosen={shown} />
          ))}
        </div>
        {/* biome-ignore-end lint/a11y/useKeyWithMouseEvents: see above */}
        {/* biome-ignore-end lint/a11y/useKeyWithClickEvents: see above */}
        {/* biome-ignore-end lint/a11y/noStaticElementInteractions: see above */}
      </section>
      <aside className="text-margin" aria-label={words.article.claims}>
        {claim === undefined ? (
          <p className="help">{words.article.hint}</p>
        ) : (
          <ClaimCard claim={claim} judgements={detail.judgements} close={chosen === null ? null : () => choose(null)} />
        )}
        <AddMissed detail={detail} text={text} />
        <ClaimList claims={claims} chosen={chosen} choose={choose} hover={setHovered} />
      </aside>
    </div>
  );
};

const claimOf = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>("[data-claim]")?.dataset["claim"] ?? null) : null;

/** The smallest claim that holds the words that the address points at. */
const pointedAt = (claims: ArticleDetail["claims"], at: ReturnType<typeof spanOf>): string | null =>
  at === null
    ? null
    : (claims
        .filter(({ span }) => span.start <= at.start && at.end <= span.end)
        .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]?.id ?? null);

interface RunTextProps {
  readonly run: Run;
  readonly family: ClaimFamily | undefined;
  readonly chosen: string | null;
}

const RunText = ({ run, family, chosen }: RunTextProps) => {
  const names = [
    family === undefined ? null : `claimed ${family}`,
    run.isLabel ? "label" : null,
    run.isFurniture ? "furniture" : null,
    chosen !== null && run.claims.includes(chosen) ? "chosen" : null,
  ].filter((name) => name !== null);
  const given = { className: names.length === 0 ? undefined : names.join(" "), "data-claim": run.claims[0] };
  return run.isMarked ? <mark {...given}>{run.text}</mark> : <span {...given}>{run.text}</span>;
};
