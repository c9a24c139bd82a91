import type { Lexicon } from "../extraction/lexicon.ts";
import type { LanguageModel } from "../language/language-model.ts";
import type { PageWords } from "../reading/page-words.ts";
import type { Gazetteer } from "../resolution/gazetteer.ts";
import type { Registry } from "../resolution/registry.ts";
import type { Made } from "../storage/ledger.ts";

export type { Registry };

/** Everything that turns an article into claims: the same engine gives the same claims. */
export interface Engine {
  readonly pageWords: PageWords;
  readonly model: LanguageModel;
  readonly lexicon: Lexicon;
  readonly knowledge: { readonly registry: Registry; readonly gazetteer: Gazetteer };
  /** What a pass of this engine is marked with. */
  readonly made: Made;
}
