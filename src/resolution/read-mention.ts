import { foldWords } from "./fold-name.ts";

/** A name as the article has it, laid out for matching. */
export interface Mention {
  /** Folded words of the whole. */
  readonly words: readonly string[];
  /** Folded words before the first word that subordinates: "forces | loyal to the president". */
  readonly head: readonly string[];
  /** Folded words after a word that makes the head a part or mouthpiece of somebody: "officials of the SDF". */
  readonly of: readonly string[];
  /** Folded words after a possessive: "Hezbollah's | television". */
  readonly owned: readonly string[];
  /** The head as runs of folded words that stand with capitals and outside of "Turkish-backed" and the like. */
  readonly capitals: readonly (readonly string[])[];
  /** What "and" or a comma joins, where it joins anything. */
  readonly parts: readonly string[];
}

/** "Turkish-backed", "anti-Assad", "rebel-held": they relate a party to another, which is not the one meant. */
const RELATING =
  /[-–](backed|led|linked|held|allied|affiliated|aligned|supported|controlled|based|funded|armed|trained|inspired|occupied|run|dominated|sponsored|friendly)\b|^(anti|pro|non|ex)[-–]/i;
/** The same without the hyphen: "Al-Qaeda led fighters". */
const RELATING_APART =
  /(\p{Lu}[\p{L}'’-]{1,30}) (backed|led|linked|held|allied|affiliated|aligned|supported|controlled) (?!by\b|to\b|with\b)/gu;
const OWNING = /^(of|from|for|with|to|within|inside)$/;
const OWNING_BEFORE = new Set(["loyal", "belonging", "associated", "affiliated", "fighters", "members", "member"]);
const SUBORDINATING =
  /^(of|from|for|with|in|on|at|against|opposed|loyal|belonging|associated|affiliated|linked|allied|backed|led|supported|near|who|that|which|including|by|under|inside|within|fighting|to|released|controlled)$/;

/** Lays a name out. Brackets with an acronym are left out: the acronym is known from the text. */
export function readMention(name: string): Mention {
  const bare = name
    .slice(0, 300)
    .replace(/\s*\([^)]*\)/g, " ")
    .replace(RELATING_APART, "$1-$2 ")
    .replace(/["“”«»]|(?<!\p{L})['‘’]|['’](?!\p{L})/gu, " ")
    .trim();
  const raw = bare.split(/\s+/).filter((word) => word !== "");
  const cut = raw.findIndex((word, i) => i > 0 && SUBORDINATING.test(word));
  const headRaw = (cut < 0 ? raw : raw.slice(0, cut)).filter((word) => !RELATING.test(word));
  return {
    words: foldWords(bare),
    head: foldWords(headRaw.join(" ")),
    of: cut < 0 ? [] : ownerOf(raw, cut),
    owned: foldWords(/['’]s? (\p{Lu}.{1,80})$/u.exec(bare)?.[1] ?? ""),
    capitals: capitalRuns(raw.filter((word) => !RELATING.test(word))),
    parts: partsOf(bare),
  };
}

/** Words of the owner: "officials of X" gives X; "forces opposed to X" gives none. */
function ownerOf(raw: readonly string[], cut: number): readonly string[] {
  const first = raw[cut]!;
  const skip = OWNING_BEFORE.has(first) ? 2 : OWNING.test(first) && first !== "to" ? 1 : 0;
  return skip === 0 ? [] : foldWords(raw.slice(cut + skip).join(" "));
}

const LINKING = /^(of|the|for|and|al|el|de|bin|ibn|abu|in|du|la)$/i;

/** Runs of words with capitals, with the small words that names hold between them. */
function capitalRuns(raw: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let run: string[] = [];
  const close = (): void => {
    while (run.length > 0 && LINKING.test(run.at(-1)!)) run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const word of raw) {
    const named = /^\p{Lu}|^(al|el|an|ar|as|ash|at|az|ad)-\p{L}|^\d+$/u.test(word);
    if (named || (run.length > 0 && LINKING.test(word))) run.push(word);
    else close();
    if (/[,;]$/.test(word)) close();
  }
  close();
  return runs.map((each) => foldWords(each.join(" ")));
}

const partsOf = (bare: string): readonly string[] => {
  const parts = bare.split(/,? (?:and|as well(?: as)?|or|&) |, /);
  return parts.length > 1 ? parts.map((part) => part.trim()).filter((part) => part !== "") : [];
};
