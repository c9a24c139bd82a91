import { ANY_CALENDAR_MONTH, SURE_CALENDAR_MONTH } from "../language/calendar-months.ts";
import type { Document } from "../language/document.ts";
import { hasRelation, tagOf, wordOf } from "../language/view.ts";
import type { Span } from "../model/span.ts";

/** Words that say when. */
export interface TimePhrase {
  readonly span: Span;
  /** First and last token. */
  readonly first: number;
  readonly last: number;
  /** "recently", "now": they say when but give no day. */
  readonly vague: boolean;
}

const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const PART = "(?:morning|afternoon|evening|night|noon|midday|midnight|dawn)";
const COUNT = "(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|few|couple of|\\d{1,3})";
const UNIT = "(?:hours?|days?|weeks?|months?|years?)";
const S = "[ \\u00a0\\n]{1,3}";
const YEAR = "(?:19|20)\\d\\d";
const LEAD = `(?:(?:by|on|since|until|till|from|in|during|late|early|before|after|between|over|for|of|through|throughout|as${S}of|at${S}the${S}end${S}of|the${S}end${S}of|at)${S})?(?:(?:early|late|mid-?|the)${S}?)?(?:(?:early|late|beginning${S}of|end${S}of)${S})?`;

/** Years of the Islamic and Persian calendars beside ours. */
const ANY_YEAR = "(?:1[34]|19|20)\\d\\d";
const MONTH_OF = `(?:the${S})?(?:(?:(?:holy|fasting)${S})?month${S}of${S})?`;

/** The ways to say when, longest first where one begins another. Each is bounded, so matching is linear. */
const PATTERNS: readonly string[] = [
  `${LEAD}(?:the${S})?\\d{1,2}(?:st|nd|rd|th)?${S}(?:of${S})?${ANY_CALENDAR_MONTH}(?:,?${S}${ANY_YEAR})?`,
  `${LEAD}${MONTH_OF}${ANY_CALENDAR_MONTH},?${S}${ANY_YEAR}`,
  `(?:in|during|since|throughout|before|after|until|by|last|this)${S}${MONTH_OF}${SURE_CALENDAR_MONTH}`,
  `${LEAD}(?:${WEEKDAY},?${S})?\\d{1,2}(?:st|nd|rd|th)?${S}(?:of${S})?${MONTH}(?:,?${S}${YEAR})?`,
  `${LEAD}(?:${WEEKDAY},?${S})?${MONTH}${S}\\d{1,2}(?:st|nd|rd|th)?(?![\\d:])(?:,?${S}${YEAR})?`,
  `${LEAD}${MONTH},?${S}(?:of${S})?(?:${YEAR}|last${S}year|this${S}year)`,
  `${LEAD}(?:${MONTH})(?![a-z])`,
  `${LEAD}(?:last|this|next|the${S}previous|the${S}following|earlier${S}this|later${S}this|earlier${S}in${S}the)${S}(?:${WEEKDAY}|week(?:end)?|month|year|${MONTH}|spring|summer|autumn|fall|winter|decade)`,
  `${LEAD}(?:the${S})?(?:past|last|next|previous|coming|first|recent)${S}(?:${COUNT}${S})?${UNIT}`,
  `${COUNT}${S}${UNIT}${S}(?:ago|earlier|before|later|after)`,
  `${LEAD}${WEEKDAY}(?:['’]?s)?(?:${S}(?:and|to|through)${S}${WEEKDAY})?(?:${S}${PART})?`,
  `${LEAD}(?:yesterday|today|tonight|tomorrow|overnight|the${S}day${S}before)(?:${S}${PART})?`,
  `${LEAD}(?:the${S})?weekend`,
  `(?:in|since|by|during|until|from|of|before|after|late|early|mid-|throughout)${S}(?:(?:late|early|mid-|the${S}end${S}of)${S}?)?${YEAR}(?![\\d%])(?:${S}(?:and|to)${S}${YEAR})?`,
  `(?:recently|lately|currently|nowadays|a${S}short${S}while${S}ago|a${S}while${S}ago|these${S}days|earlier)`,
];
const ANY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${PATTERNS.map((pattern) => `(?:${pattern})`).join("|")})(?![\\p{L}\\p{N}])`,
  "giu",
);
const VAGUE = /recently|lately|currently|nowadays|while|these|^earlier$|recent\s+(?:months|years|days)/i;

/** Finds the words that say when, in order; "May" and "March" count only with a capital. */
export function findTimes(doc: Document): readonly TimePhrase[] {
  const found: TimePhrase[] = [];
  let token = 0;
  for (const match of doc.text.matchAll(ANY)) {
    if (/^(?:may|march|mar)$/.test(match[0]) || /(?:^|\s)(?:may|march|jun|mar)$/.test(match[0])) continue;
    if (
      /^(?:May|March)$/.test(match[0]) &&
      !/\b(?:in|of|by|since|until|from|during|last|this|late|early)\s*$/i.test(
        doc.text.slice(Math.max(0, match.index - 12), match.index),
      )
    )
      continue;
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    while (token < doc.length && doc.ends[token]! <= span.start) token++;
    let last = token;
    while (last + 1 < doc.length && doc.starts[last + 1]! < span.end) last++;
    if (token >= doc.length || doc.sentenceOf[token] !== doc.sentenceOf[last]) continue;
    // Furniture has no tokens: the day of a dateline is none of the report's own.
    if (doc.starts[token]! >= span.end) continue;
    const first = sinceBefore(doc, token);
    const end = isLostGenitive(doc, last) ? span.end - 1 : span.end;
    found.push({ span: { start: doc.starts[first]!, end }, first, last, vague: VAGUE.test(match[0]) });
  }
  return found;
}

/** "Mondays raid": the raid of Monday in a text that lost its apostrophes, where "Mondays" alone would be every one. */
const isLostGenitive = (doc: Document, token: number): boolean =>
  /days$/.test(wordOf(doc, token)) &&
  token + 1 < doc.length &&
  doc.heads[token]! > token &&
  /^(?:NOUN|ADJ)$/.test(tagOf(doc, token + 1)) &&
  hasRelation(doc, token, "compound", "nmod:poss", "nmod:unmarked", "amod") &&
  WEEKDAYS.test(wordOf(doc, token));

const WEEKDAYS = new RegExp(`^${WEEKDAY}s$`, "i");

/** Words from "since" to the day of its clause: "since the war began in 2011". */
const LONGEST_SINCE = 8;

/** Where a clause with "since" begins whose end is this day, which then is no day but the first of many. */
function sinceBefore(doc: Document, token: number): number {
  const floor = Math.max(doc.sentences[doc.sentenceOf[token]!]!.first, token - LONGEST_SINCE);
  for (let at = token - 1; at >= floor; at--) {
    if (tagOf(doc, at) === "PUNCT") break;
    if (wordOf(doc, at).toLowerCase() === "since") return at;
  }
  return token;
}
