import type { Article } from "../model/article.ts";

/** What extraction needs to know of an article; spans cut into `text`. */
export type ArticleView = Pick<Article, "text" | "headlines" | "furniture" | "published" | "title" | "outlet">;
