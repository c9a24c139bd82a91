/** Learnt ways from a form to its lemma: whole words first, then the longest ending. Keys are "class|form". */
export interface LemmaRules {
  readonly words: ReadonlyMap<string, string>;
  /** "class|ending" → "cut,append". */
  readonly endings: ReadonlyMap<string, string>;
}

export const LONGEST_ENDING = 6;

/** The class of forms that share their rules: the tag with what changes the form of a word. */
export function lemmaClass(label: string): string {
  const tag = label.split("|", 1)[0]!;
  if (tag === "NOUN" || tag === "PROPN") return label.includes("Number=Plur") ? `${tag}s` : tag;
  if (tag !== "VERB" && tag !== "AUX") return tag;
  if (label.includes("VerbForm=Ger") || label.includes("Tense=Pres|VerbForm=Part")) return `${tag}g`;
  if (label.includes("Tense=Past")) return label.includes("Part") ? `${tag}n` : `${tag}d`;
  if (label.includes("Number=Sing|Tense=Pres")) return `${tag}z`;
  return tag;
}

/** The dictionary form of a word with this class (see `lemmaClass`). */
export function lemmatise(rules: LemmaRules, form: string, kind: string): string {
  if (form.length > 40) return form;
  const proper = kind.startsWith("PROPN");
  const lower = form.toLowerCase();
  const known = rules.words.get(`${kind}|${lower}`);
  if (known !== undefined) return proper && known === lower ? form : known;
  for (let length = Math.min(LONGEST_ENDING, lower.length - 1); length >= 1; length--) {
    const script = rules.endings.get(`${kind}|${lower.slice(-length)}`);
    if (script !== undefined) return applyScript(proper ? form : lower, script);
  }
  return proper || kind === "X" || kind === "SYM" ? form : lower;
}

function applyScript(form: string, script: string): string {
  const comma = script.indexOf(",");
  const cut = Number(script.slice(0, comma));
  return cut >= form.length ? form : form.slice(0, form.length - cut) + script.slice(comma + 1);
}
