import type { Article } from "../../model/article.ts";
import type { Claim } from "../../model/claim.ts";
import type { Account, Event } from "../../model/event.ts";
import type { ClaimId, EventId, VersionId } from "../../model/ids.ts";
import type { Span } from "../../model/span.ts";
import type { DossierInput } from "./dossier-input.ts";
import { sentenceSpan } from "./sentence-span.ts";

/** A sentence of an article with its number in the dossier. */
export interface Footnote {
  readonly number: number;
  readonly article: Article;
  readonly span: Span;
  /** Spans of the claims that it carries. */
  readonly claims: readonly Span[];
  /** The events that cite it, in the order given. */
  readonly events: readonly EventId[];
}

/** The numbered sentences of a dossier. */
export interface Footnotes {
  readonly all: readonly Footnote[];
  /** The footnote of the sentence that holds a span of a version. */
  of(version: VersionId, span: Span): Footnote;
}

const publishedOf = (article: Article): string => article.published?.day ?? "~";

/** Articles in the order of publication, then by outlet, label and version. */
export const byPublication = (a: Article, b: Article): number => {
  const key = (article: Article): readonly string[] => [
    publishedOf(article),
    article.outlet ?? "",
    article.label,
    article.version,
  ];
  const [left, right] = [key(a), key(b)];
  const at = left.findIndex((part, i) => part !== right[i]);
  return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1;
};

interface Draft {
  readonly article: Article;
  readonly span: Span;
  readonly claims: Map<string, Span>;
  readonly events: Set<EventId>;
}

const keyOf = (version: VersionId, span: Span): string => `${version} ${span.start} ${span.end}`;

const spansOf = (account: Account, claims: ReadonlyMap<ClaimId, Claim>): readonly Span[] => [
  ...account.claims.map((id) => claims.get(id)!.said.span),
  ...Object.values(account.fields).flatMap((values) => values.map(({ span }) => span)),
];

/** Numbers the sentences that the told events rest on: article by article in order of publication, down each text. */
export const numberSentences = (
  told: readonly Event[],
  input: Pick<DossierInput, "sentences">,
  articles: ReadonlyMap<VersionId, Article>,
  claims: ReadonlyMap<ClaimId, Claim>,
): Footnotes => {
  const drafts = new Map<string, Draft>();
  const sentenceKeys = new Map<string, string>();
  for (const event of told) {
    for (const account of event.accounts) {
      const article = articles.get(account.version)!;
      const claimSpans = new Set(account.claims.map((id) => claims.get(id)!.said.span));
      for (const span of new Set(spansOf(account, claims))) {
        const sentence = sentenceSpan(article.text, input.sentences.get(account.version) ?? [], span);
        const key = keyOf(account.version, sentence);
        sentenceKeys.set(keyOf(account.version, span), key);
        const draft = drafts.get(key) ?? { article, span: sentence, claims: new Map(), events: new Set() };
        draft.events.add(event.id);
        if (claimSpans.has(span)) draft.claims.set(keyOf(account.version, span), span);
        drafts.set(key, draft);
      }
    }
  }
  const ordered = [...drafts].sort(
    ([, a], [, b]) => byPublication(a.article, b.article) || a.span.start - b.span.start || a.span.end - b.span.end,
  );
  const numbered = new Map(
    ordered.map(([key, draft], i): [string, Footnote] => [
      key,
      {
        number: i + 1,
        article: draft.article,
        span: draft.span,
        claims: [...draft.claims.values()],
        events: [...draft.events],
      },
    ]),
  );
  return {
    all: [...numbered.values()],
    of: (version, span) => {
      const footnote = numbered.get(sentenceKeys.get(keyOf(version, span)) ?? "");
      if (footnote === undefined)
        throw new Error(`no told event rests on ${span.start}-${span.end} of version ${version}`);
      return footnote;
    },
  };
};
