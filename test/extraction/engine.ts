import type { ArticleView } from "../../src/extraction/article-view.ts";
import { extract } from "../../src/extraction/extract.ts";
import { parse } from "../../src/language/parse.ts";
import type { SaidClaim } from "../../src/model/claim.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";

const engine = await loadEngine();

const bare = (text: string): ArticleView => ({
  text,
  headlines: [],
  furniture: [],
  published: null,
  title: null,
  outlet: null,
});

/** Claims and labels of a text; `view` adds furniture or headlines. */
export const read = (text: string, view: Partial<ArticleView> = {}) =>
  extract(parse(text, engine.model), { ...bare(text), ...view }, engine.lexicon);

export const claimsOf = (text: string, view: Partial<ArticleView> = {}): readonly SaidClaim[] =>
  read(text, view).claims;

/** The first claim of a type; fails with the types that were found instead. */
export function claim(text: string, type: SaidClaim["type"]): SaidClaim {
  const all = claimsOf(text);
  const found = all.find((each) => each.type === type);
  if (found === undefined) throw new Error(`no ${type} in "${text}", only ${all.map((each) => each.type).join(", ")}`);
  return found;
}

export const names = (said: readonly { readonly name: string }[]): readonly string[] => said.map(({ name }) => name);

export { engine };
