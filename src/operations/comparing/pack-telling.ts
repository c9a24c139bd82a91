import type { ComparedArticle } from "../../comparison/event-input.ts";
import type { FiledTelling } from "../../comparison/filed-telling.ts";
import type { Clues, Story } from "../../comparison/telling.ts";
import type { KeptArticle, KeptTelling } from "../../storage/comparing/comparison-work.ts";

/** What the tellings of one article have in common, and what tells whether it changed as a source. */
export interface PackedArticle {
  readonly published: ComparedArticle["published"];
  readonly outlet: string | null;
  readonly story: Omit<Story, "words"> & { readonly words: readonly string[] };
}

/** The body of a kept article. */
export const packArticle = (article: Pick<ComparedArticle, "published" | "outlet">, story: Story | null): string =>
  JSON.stringify({
    published: article.published,
    outlet: article.outlet,
    story: { ...(story ?? { topics: [], places: [] }), words: [...(story?.words ?? [])] },
  } satisfies PackedArticle);

/** A filed telling as rows keep it; its article's part lies with the article. */
export const packTelling = ({ telling, keys, twin, rank }: FiledTelling): KeptTelling => ({
  id: telling.id,
  article: telling.article.id,
  day: telling.article.published?.day ?? "9999",
  start: telling.span.start,
  end: telling.span.end,
  twin,
  rank,
  keys,
  body: JSON.stringify({
    claimIds: telling.claimIds,
    facts: telling.facts,
    words: [...telling.words],
    heads: telling.heads,
  }),
});

/** What tellings of one article share, read once. */
export interface ArticleClues {
  readonly article: Clues["article"];
  readonly story: Story;
}

export const unpackArticle = ({ article, body }: KeptArticle): ArticleClues => {
  const { published, story } = JSON.parse(body) as PackedArticle;
  return { article: { id: article, published }, story: { ...story, words: new Set(story.words) } };
};

type Body = Pick<Clues, "claimIds" | "facts" | "heads"> & { readonly words: readonly string[] };

export const unpackTelling = (kept: KeptTelling, { article, story }: ArticleClues): FiledTelling => {
  const { words, ...body } = JSON.parse(kept.body) as Body;
  const telling: Clues = {
    id: kept.id,
    article,
    span: { start: kept.start, end: kept.end },
    ...body,
    words: new Set(words),
    story,
  };
  return { telling, keys: kept.keys, twin: kept.twin, rank: kept.rank };
};
