import { extract } from "../extraction/extract.ts";
import { parse } from "../language/parse.ts";
import type { Article } from "../model/article.ts";
import { resolve } from "../resolution/resolve.ts";
import type { PassedVersion } from "../storage/ledger.ts";
import type { Engine } from "./engine.ts";

/** The one language that claims are read from so far (ISO 639-1). */
export const CLAIM_LANGUAGE = "en";

/** One run of the engine over one article version: a pure function of both. Other languages are kept without claims. */
export function passOver(article: Article, engine: Engine): PassedVersion {
  if (article.language !== CLAIM_LANGUAGE) return { article, claims: [], labels: [] };
  const { claims, labels } = extract(parse(article.text, engine.model), article, engine.lexicon);
  return { article, claims: resolve(claims, article, engine.knowledge), labels };
}
