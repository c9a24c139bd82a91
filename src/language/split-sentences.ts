import {
  BOUNDARY_TEMPLATES,
  boundaryFeatures,
  type TagTable,
  type TokenViews,
  tokenViews,
} from "./boundary-features.ts";
import { countBreaks, isWrapped, readLines } from "./line-breaks.ts";
import type { Tokens } from "./tokenise.ts";

/** Learnt weights of the features of a boundary, in 8 bits, with the worth of one step; the tags of frequent words. */
export interface BoundaryModel {
  readonly weights: Int8Array;
  readonly scale: number;
  readonly tags: TagTable;
}

/** A sentence is never longer than this, so that a parse stays linear in the length of the text. */
export const LONGEST_SENTENCE = 160;
/** From here on the best place for a cut is kept in mind. */
const LONG = 100;
/** Least logarithm of the odds of an end, behind a full stop or the like and elsewhere; tuned on EWT dev. */
const LEAST_MARKED = -0.25;
const LEAST_UNMARKED = 0;
const NEVER = -1e9;

/**
 * Finds where sentences end: for each, its last token, in order; the last entry is the last token of the text. Blank
 * lines always end one; so does a line of its own (a headline), unless the lines are a paragraph wrapped at one width.
 * Within a line a sentence ends behind a full stop or the like, as the learnt model says; a text in a single line has
 * lost its line breaks, so that there the model may also find an end where nothing marks it.
 */
export function splitSentences(text: string, tokens: Tokens, model: BoundaryModel): number[] {
  const lasts: number[] = [];
  const n = tokens.length;
  const views = tokenViews(text, tokens, model.tags);
  const lines = readLines(text);
  const oneLine = lines.ends.length <= 1;
  const features = new Uint32Array(BOUNDARY_TEMPLATES);
  let first = 0;
  let cut = -1;
  let cutScore = NEVER;
  for (let i = 0; i < n; i++) {
    if (i === n - 1 || mustEnd(i)) {
      end(i);
      continue;
    }
    const isLong = i - first >= LONG;
    const isMarked = closesSentence(views, i, first);
    const isCandidate = views.spaced[i + 1] === 1 && (oneLine || isMarked);
    if (!isCandidate && !isLong) continue;
    const score = boundaryScore(model, views, n, first, i, features);
    if (isCandidate && score > (isMarked ? LEAST_MARKED : LEAST_UNMARKED)) end(i);
    else if (isLong) {
      if (score > cutScore) {
        cut = i;
        cutScore = score;
      }
      if (i - first + 1 >= LONGEST_SENTENCE) {
        i = cut;
        end(i);
      }
    }
  }
  return lasts;

  function end(last: number): void {
    lasts.push(last);
    first = last + 1;
    cutScore = NEVER;
  }

  function mustEnd(i: number): boolean {
    const breaks = countBreaks(text, tokens.ends[i]!, tokens.starts[i + 1]!);
    if (breaks >= 2) return true;
    if (breaks === 1) return !isWrapped(lines, tokens.ends[i]!, tokens.ends[i + 1]! - tokens.starts[i + 1]!);
    // "… was over.The next": the blank is missing
    return views.shape[i] === 5 && views.spaced[i + 1] === 0 && views.shape[i + 1] === 2 && views.shape[i - 1] === 1;
  }
}

function boundaryScore(
  model: BoundaryModel,
  views: TokenViews,
  n: number,
  first: number,
  i: number,
  features: Uint32Array,
): number {
  boundaryFeatures(views, n, first, i, features);
  const { weights } = model;
  let sum = 0;
  for (let k = 0; k < BOUNDARY_TEMPLATES; k++) sum += weights[features[k]! % weights.length]!;
  return sum * model.scale;
}

/** Whether a token is a full stop or the like, an abbreviation, or a closing mark behind one. */
function closesSentence(views: TokenViews, token: number, first: number): boolean {
  for (let at = token; at >= first && at > token - 4; at--) {
    const shape = views.shape[at]!;
    if (shape === 5 || shape === 6 || shape >= 15) return true;
    if (shape !== 8) return false;
  }
  return false;
}
