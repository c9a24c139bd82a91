import type { Lexicon } from "../extraction/lexicon.ts";
import type { LanguageModel } from "../language/language-model.ts";
import type { JudgementOf } from "../model/judgement.ts";
import type { PageWords } from "../reading/page-words.ts";
import type { Registry } from "../resolution/registry.ts";
import type { Knowledge } from "../resolution/resolve.ts";
import type { Made } from "../storage/ledger.ts";
import type { KnowledgeText } from "./knowledge-files.ts";

export type { Registry };

/** Everything that turns an article into claims: the same engine gives the same claims. */
export interface Engine {
  readonly pageWords: PageWords;
  readonly model: LanguageModel;
  readonly lexicon: Lexicon;
  readonly knowledge: Knowledge;
  /** What people have said about names, from the ledger that it reads into. */
  readonly identified: readonly JudgementOf<"identified">[];
  /** What a pass of this engine is marked with. */
  readonly made: Made;
  /** Folders of knowledge beside the package's own, with their files. */
  readonly added: readonly { readonly folder: string; readonly texts: readonly KnowledgeText[] }[];
  /** What was left out of them, where that was asked for. */
  readonly faults: readonly string[];
}
