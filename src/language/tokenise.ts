import { ABBREVIATIONS, AMBIGUOUS, FUSED, JOINED_PREFIXES, SITE_ENDINGS, UNITS } from "./token-lists.ts";

/** Words of a text as half-open UTF-16 offsets, in order. */
export interface Tokens {
  readonly length: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

// Alternatives in order; each is bounded or consumes what it reads, so that a text is read in linear time.
const TOKEN = new RegExp(
  [
    '(?<url>(?:https?:\\/\\/|ftp:\\/\\/|www\\.)[^\\s<>"“”]{1,2000})',
    "(?<email>(?:mailto:)?[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8})",
    `(?<site>[A-Za-z0-9_-]{1,63}(?:\\.[A-Za-z0-9_-]{1,63}){0,4}\\.(?:${SITE_ENDINGS})(?![\\p{L}\\p{N}])|[a-z]{2,12}(?:\\.[a-z]{2,20}){2,5}(?![\\p{L}\\p{N}]))`,
    "(?<phone>(?:\\d-)?\\d{3}[-.]\\d{3}[-.]\\d{4}(?!\\d)|\\d{3}-\\d{4}(?!\\d))",
    "(?<date>\\d{1,4}[/-]\\d{1,2}[/-]\\d{1,4}(?!\\d)|(?:\\d{1,2}/[1-9]\\d|24/7)(?![\\d/]))",
    "(?<acronym>(?:\\p{L}\\.){2,8}(?:\\p{L}(?![\\p{L}\\p{N}]))?)",
    "(?<ordinal>\\d{1,4}(?:st|nd|rd|th)(?![\\p{L}\\p{N}])|['’]?\\d{2,4}['’]?s(?![\\p{L}\\p{N}]))",
    `(?<number>\\d+(?:[.,:]\\d+)+|\\d+(?=(?:${UNITS})(?![\\p{L}\\p{N}]))|\\d+(?![\\p{L}\\p{N}\\p{M}_]))`,
    "(?<word>[\\p{L}\\p{N}\\p{M}_][\\p{L}\\p{N}\\p{M}_\\u00ad\\u200c\\u200d]*(?:['’`&](?=[\\p{L}\\p{N}])[\\p{L}\\p{N}\\p{M}]+)*)",
    "(?<smile>[:;=]-?[()DPp](?![\\p{L}\\p{N}]))",
    "(?<run>[.!?…]{2,}|-{2,}|_{2,}|\\*{2,}|={2,}|~{2,}|#{2,}|<{2,}|>{2,}|''|``)",
    "(?<clitic>['’`](?:s|S|m|M|d|D|ll|LL|re|RE|ve|VE)(?![\\p{L}\\p{N}]))",
    "(?<other>\\p{Emoji_Presentation}[\\p{M}\\u200d\\ufe0f\\p{Emoji_Modifier}]*|[^\\s])",
  ].join("|"),
  "uy",
);
const CLITIC = /^(?:(.+)(n['’`]t)|(.+?)(['’`](?:s|m|d|ll|re|ve)))$/isu;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Cuts a text into words by the conventions of UD English (EWT): clitics, hyphens between words, currency signs and
 * units stand alone; abbreviations keep their full stop. Whatever is not blank lies in exactly one word.
 */
export function tokenise(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (start: number, end: number): void => {
    starts.push(start);
    ends.push(end);
  };
  let at = 0;
  while (at < text.length) {
    if (isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const groups = match?.groups;
    if (!match || !groups) {
      push(at, at + 1); // a lone surrogate, which the u flag may refuse
      at++;
      continue;
    }
    const found = match[0];
    let end = at + found.length;
    if (groups["url"] !== undefined) end = trimUrl(text, at, end);
    else if (groups["word"] !== undefined) {
      end = withPrefix(text, at, end);
      if (end === at + found.length) {
        if (endsAbbreviation(text, at, end)) end++;
        else {
          pushWord(text, at, end, push);
          at = end;
          continue;
        }
      }
    }
    push(at, end);
    at = end;
  }
  return { length: starts.length, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0xfeff ||
  code === 0x2028 ||
  code === 0x2029 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0x1680 ||
  code === 0x85;

/** Takes closing marks off the end of an address: "(see www.example.org)." */
function trimUrl(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && ".,;:!?'\")]}’".includes(text[last - 1]!)) last--;
  return last;
}

/** "anti-ship", "mid-July": the prefix, its hyphen and the word after it are one. */
function withPrefix(text: string, start: number, end: number): number {
  if (end - start > 7 || text[end] !== "-" || !JOINED_PREFIXES.has(text.slice(start, end).toLowerCase())) return end;
  TOKEN.lastIndex = end + 1;
  const next = TOKEN.exec(text)?.groups;
  const rest = next?.["word"] ?? next?.["ordinal"] ?? next?.["number"];
  return rest === undefined || /['’`]/.test(rest) ? end : end + 1 + rest.length;
}

function endsAbbreviation(text: string, start: number, end: number): boolean {
  if (text[end] !== "." || end - start > 8) return false;
  const word = text.slice(start, end);
  const next = nextSign(text, end + 1);
  if (end - start === 1 && word !== "I" && /\p{Lu}/u.test(word))
    return next !== "" && start !== 0 ? /[\p{Lu}\d,]/u.test(next) : true;
  const lower = word.toLowerCase();
  if (!ABBREVIATIONS.has(lower)) return false;
  if (lower === "etc") return /[\p{Ll},;:]/u.test(next);
  if (!AMBIGUOUS.has(lower)) return true;
  if (word === lower || word === word.toUpperCase()) return false;
  return lower === "no" || lower === "fig" || lower === "sec" ? /\d/.test(next) : /[\p{Lu}\d,]/u.test(next);
}

function nextSign(text: string, from: number): string {
  let at = from;
  while (at < text.length && at < from + 4 && isBlank(text.charCodeAt(at))) at++;
  return at < text.length && at < from + 4 ? String.fromCodePoint(text.codePointAt(at)!) : "";
}

/** Pushes a plain word, its clitic cut off ("don't" is "do" and "n't"). */
function pushWord(text: string, start: number, end: number, push: (start: number, end: number) => void): void {
  const length = end - start;
  if (length <= 40 && length > 2) {
    const word = text.slice(start, end);
    const match = CLITIC.exec(word);
    const tail = match?.[2] ?? match?.[4];
    if (tail !== undefined) {
      push(start, end - tail.length);
      push(end - tail.length, end);
      return;
    }
    const cut = FUSED.get(word.toLowerCase());
    if (cut !== undefined) {
      push(start, start + cut);
      push(start + cut, end);
      return;
    }
  }
  // "&" joins capitals only ("AT&T"); elsewhere it stands alone.
  push(start, end);
}

/** Whether a character counts as part of a word. */
export const isWordSign = (sign: string): boolean => LETTER.test(sign);
