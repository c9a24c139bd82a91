import type { Document } from "../language/document.ts";
import { hasRelation } from "../language/view.ts";
import { conjunctMends } from "./conjunct-mends.ts";
import { participleMends } from "./reduced-participle.ts";
import { inClass, isVerb, lowerOf } from "./scene.ts";
import { speakerMends } from "./speaker-mends.ts";
import type { Words } from "./speaker-phrase.ts";
import { applied, type Edit } from "./tree-edit.ts";

/**
 * Puts speakers and what they say in their places where the tree, which leans on commas that news often lacks, has torn
 * them apart: "… a house in the town rebels said", "… were killed said the mayor", "told the agency that …", "said the
 * army had left and denied that …". Everything else stays as it was; a sentence that would get a circle is left alone.
 */
export function mendSpeech(words: Words): Document {
  const { doc } = words;
  const edits: Edit[] = [];
  for (let token = 0; token < doc.length; token++)
    if (isVerb(words, token) && !hasRelation(doc, token, "aux", "cop", "amod", "compound", "case"))
      edits.push(...mendsAt(words, token));
  return edits.length === 0 ? doc : applied(doc, edits);
}

function mendsAt(words: Words, verb: number): readonly Edit[] {
  const conjuncts = conjunctMends(words, verb);
  if (conjuncts.length > 0) return conjuncts;
  const participles = participleMends(words, verb);
  if (participles.length > 0) return participles;
  const speaks = inClass(words, verb, "inquits", "tellers") && !/ing$/.test(lowerOf(words, verb));
  return speaks ? speakerMends(words, verb) : [];
}
