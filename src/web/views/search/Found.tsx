import { Link } from "wouter";
import type { ClaimView } from "../../../server/api/claims.ts";
import type { SearchResult } from "../../../server/api/search.ts";
import { actorPath, articlePath, eventPath, placePath } from "../../address/paths.ts";
import { ClaimItem } from "../../parts/ClaimItem.tsx";
import { DayText } from "../../parts/Days.tsx";
import { Segments } from "../../parts/Segments.tsx";
import { words } from "../../words/words.ts";

/** What was found, a few of each kind: who and where first, then events, then the sentences themselves. */
export const Found = ({ result }: { readonly result: SearchResult }) => {
  const { counts } = result;
  const atLeast = (text: string): string => (counts.complete ? text : words.searchView.atLeast(text));
  if (counts.claims === 0 && counts.articles === 0 && result.actors.length === 0 && result.places.length === 0) {
    return (
      <div className="found">
        <p role="status">{words.searchView.none}</p>
        <p className="soft">{words.searchView.noneHint}</p>
      </div>
    );
  }
  return (
    <div className="found">
      <p role="status">
        <strong>{atLeast(words.counted.claims(counts.claims))}</strong> {words.overview.sum.of}{" "}
        {atLeast(words.counted.articles(counts.articles))}
      </p>
      <Known title={words.searchView.actors} items={result.actors} path={actorPath} />
      <Known
        title={words.searchView.places}
        items={result.places.map((place) => ({ ...place, kind: words.placeKinds[place.kind] ?? place.kind }))}
        path={placePath}
      />
      {result.events.length > 0 && (
        <section>
          <h2>{words.searchView.events}</h2>
          <ul className="lines">
            {result.events.map(({ event, highlight }) => (
              <li key={event.id}>
                <Link href={eventPath(event.id)}>
                  <bdi>
                    <Segments segments={highlight} />
                  </bdi>
                </Link>{" "}
                <span className="soft">{words.counted.accounts(event.accounts)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {result.claims.length > 0 && (
        <section>
          <h2>{words.searchView.claims}</h2>
          {result.claims.map(({ claim, highlight }) => (
            <ClaimItem key={claim.id} claim={claim}>
              <blockquote className="quotation" dir="auto">
                <span className="soft">{beforeClaim(claim)}</span>
                <Segments segments={highlight} />
                <span className="soft">{afterClaim(claim)}</span>
              </blockquote>
            </ClaimItem>
          ))}
        </section>
      )}
      {result.articles.length > 0 && (
        <section>
          <h2>{words.searchView.articles}</h2>
          <ul className="lines">
            {result.articles.map(({ article, highlight }) => (
              <li key={article.id}>
                <Link href={articlePath(article.id)}>
                  <bdi>{article.title ?? article.label}</bdi>
                </Link>{" "}
                <span className="soft">
                  <bdi>{article.outlet ?? article.label}</bdi>, <DayText day={article.published} />
                </span>
                <p className="excerpt" dir="auto">
                  <Segments segments={highlight} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

/** What stands in the sentence before and after the words of the claim. */
const beforeClaim = ({ sentence, span }: ClaimView): string =>
  sentence.text.slice(0, Math.max(0, span.start - sentence.span.start));
const afterClaim = ({ sentence, span }: ClaimView): string =>
  sentence.text.slice(Math.max(0, span.end - sentence.span.start));

interface KnownProps {
  readonly title: string;
  readonly items: SearchResult["actors"];
  readonly path: (id: string) => string;
}

/** Actors or places of the registry and the gazetteer whose names fit. */
const Known = ({ title, items, path }: KnownProps) =>
  items.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul className="known">
        {items.map(({ id, kind, highlight }) => (
          <li key={id}>
            <Link href={path(id)}>
              <bdi>
                <Segments segments={highlight} />
              </bdi>
            </Link>{" "}
            <span className="soft">{kind}</span>
          </li>
        ))}
      </ul>
    </section>
  );
