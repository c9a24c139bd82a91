import { extract } from "../extraction/extract.ts";
import type { Document } from "../language/document.ts";
import { parse } from "../language/parse.ts";
import type { Article } from "../model/article.ts";
import { dayOfArticle, resolve } from "../resolution/resolve.ts";
import type { PassedVersion } from "../storage/ledger.ts";
import type { Engine } from "./engine.ts";

/** The one language that claims are read from so far (ISO 639-1). */
const CLAIM_LANGUAGE = "en";

/** One run of the engine over one article version: a pure function of both. Other languages are kept without claims. */
export function passOver(article: Article, engine: Engine): PassedVersion {
  if (article.language !== CLAIM_LANGUAGE) return { article, claims: [], labels: [] };
  const { claims, labels } = extract(parseArticle(article, engine), article, engine.lexicon);
  const { published, notices } = dayOfArticle(claims, article, engine.knowledge.registry);
  const dated: Article = { ...article, published, notices: [...article.notices, ...notices] };
  return { article: dated, claims: resolve(claims, article, engine.knowledge), labels };
}

/** The parse of an article's text: furniture gives no words, and headlines are sentences of their own. */
export const parseArticle = (article: Pick<Article, "text" | "furniture" | "headlines">, engine: Engine): Document =>
  parse(article.text, engine.model, {
    skipped: article.furniture.map(({ span }) => span),
    alone: article.headlines.map(({ span }) => span),
  });
