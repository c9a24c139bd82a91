import type { Article } from "../model/article.ts";

/** What the search for copies needs of an article. */
export type SourceText = Pick<Article, "id" | "outlet" | "published" | "text" | "furniture">;

/** The order in which articles may have learnt from each other: by day of publication, undated last, then by id. */
export const byPublished = (a: Pick<Article, "id" | "published">, b: Pick<Article, "id" | "published">): number => {
  const left = a.published?.day ?? "9999";
  const right = b.published?.day ?? "9999";
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};
