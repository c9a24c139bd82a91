import { z } from "zod";
import type { EventPlaceModel } from "../language/event-places/event-place-model.ts";
import { CLAIM_TYPES, MODALITIES, POLARITIES } from "../model/claim-types.ts";

const words = z.array(z.string().min(1));
const classes = z.union([z.string(), words]).transform((value) => (typeof value === "string" ? [value] : value));

/** Arguments of a word that a rule can speak of: `subject` and `object` are the deep ones, the rest prepositions. */
const role = z.enum(["actor", "target", "place", "instrument", "none"]);
export type Role = z.infer<typeof role>;

/** One meaning of a word; `if` names classes of words that an argument must have (or must not: `unless`). */
const sense = z.strictObject({
  type: z.enum(CLAIM_TYPES).or(z.literal("none")),
  if: z.record(z.string(), classes).optional(),
  unless: z.record(z.string(), classes).optional(),
  roles: z.record(z.string(), role).optional(),
  polarity: z.enum(POLARITIES).optional(),
  modality: z.enum(MODALITIES).optional(),
  /** A second claim that the same words make (rule 1: a massacre with a number is also `killed`). */
  also: z.enum(CLAIM_TYPES).optional(),
  /** The type where the words are negated, which is then told as done ("did not keep its promise": breach). */
  negated: z.enum(CLAIM_TYPES).optional(),
  /** The word alone is no claim: it needs a party, a place or a number. */
  bare: z.boolean().optional(),
  note: z.string().optional(),
});
export type Sense = z.infer<typeof sense>;

const event = z.strictObject({
  verbs: words.optional(),
  nouns: words.optional(),
  adjectives: words.optional(),
  phrases: words.optional(),
  senses: z.array(sense).min(1),
  note: z.string().optional(),
});

const operator = z.strictObject({
  words: words,
  modality: z.enum(MODALITIES).optional(),
  polarity: z.enum(POLARITIES).optional(),
  /** Only with this particle ("rule out"). */
  particle: z.string().optional(),
  /** Only what this preposition brings ("kept them from leaving"). */
  preposition: z.string().optional(),
  /** What stands in its scope: the clauses that a verb governs, those and its objects, or what hangs on a noun. */
  scope: z.enum(["complement", "noun", "any"]).default("complement"),
  /** The subject is the voice of what stands in the scope. */
  voice: z.boolean().default(false),
  note: z.string().optional(),
});
export type Operator = z.infer<typeof operator>;

const reporting = z.strictObject({
  verbs: words.optional(),
  nouns: words.optional(),
  phrases: words.optional(),
  modality: z.enum(MODALITIES).default("asserted"),
  polarity: z.enum(POLARITIES).default("affirmed"),
  note: z.string().optional(),
});
export type Reporting = z.infer<typeof reporting>;

const modifier = z.strictObject({
  words: words,
  type: z.enum(CLAIM_TYPES),
  note: z.string().optional(),
});

const fileSchema = z.strictObject({
  classes: z.record(z.string(), words).optional(),
  events: z.array(event).optional(),
  operators: z.array(operator).optional(),
  reporting: z.array(reporting).optional(),
  modifiers: z.array(modifier).optional(),
  labels: z.strictObject({ nouns: words.optional(), adjectives: words.optional() }).optional(),
  numbers: z
    .strictObject({
      words: z.record(z.string(), z.number()).optional(),
      vague: z.record(z.string(), z.number()).optional(),
      scales: z.record(z.string(), z.number()).optional(),
    })
    .optional(),
  bounds: z.record(z.string(), words).optional(),
  demonyms: z.record(z.string(), z.string()).optional(),
  aliases: z.array(words).optional(),
  cues: z.record(z.string(), words).optional(),
  confidence: z
    .strictObject({
      kinds: z.record(z.string(), z.array(z.number().min(0).max(1)).length(3)).optional(),
      types: z.record(z.string(), z.number().min(-1).max(1)).optional(),
    })
    .optional(),
  /** Irregular forms to their dictionary form: "fought" to "fight". */
  forms: z.record(z.string(), z.string()).optional(),
});

/** All that extraction knows about words, ready to be looked up. Made by `compileLexicon` only. */
export interface Lexicon {
  /** Names of the classes of a lower-case lemma. */
  readonly classesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Meanings by lemma, for each part of speech. */
  readonly verbs: ReadonlyMap<string, readonly Sense[]>;
  /** Inflected forms of all verbs of the word files ("shelled") to their dictionary form. */
  readonly verbForms: ReadonlyMap<string, string>;
  readonly nouns: ReadonlyMap<string, readonly Sense[]>;
  readonly adjectives: ReadonlyMap<string, readonly Sense[]>;
  /** Fixed phrases, lower case, by their first word; longest first. */
  readonly phrases: ReadonlyMap<
    string,
    readonly { readonly words: readonly string[]; readonly senses: readonly Sense[] }[]
  >;
  readonly operatorVerbs: ReadonlyMap<string, Operator>;
  readonly operatorNouns: ReadonlyMap<string, Operator>;
  /** Names of the cue lists that hold a lower-case word. */
  readonly cuesOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly reportingVerbs: ReadonlyMap<string, Reporting>;
  readonly reportingNouns: ReadonlyMap<string, Reporting>;
  /** Phrases that name a source ("according to"), as lower-case words, by their first word. */
  readonly reportingPhrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly modifiers: ReadonlyMap<string, z.infer<typeof modifier>["type"]>;
  readonly labelNouns: ReadonlySet<string>;
  readonly labelAdjectives: ReadonlySet<string>;
  readonly numberWords: ReadonlyMap<string, number>;
  readonly vagueNumbers: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly bounds: ReadonlyMap<string, string>;
  /** Confidence by kind of word and number of filled fields (0, 1, 2 or more), and what a type adds to it. */
  readonly confidence: {
    readonly kinds: ReadonlyMap<string, readonly number[]>;
    readonly types: ReadonlyMap<string, number>;
  };
  /** Adjective of a people, lower case, to the party that it names. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** Names of one and the same thing, each list's members lower case. */
  readonly aliases: readonly (readonly string[])[];
  /** What was learnt of where events happen; `null` where rules alone are to say it. */
  readonly eventPlaces: EventPlaceModel | null;
}

/** A file of word knowledge as parsed from YAML. */
export interface LexiconFile {
  readonly name: string;
  readonly data: unknown;
}

/**
 * Checks files of word knowledge and joins them into one lexicon; later files add to earlier ones, and a word given
 * twice keeps the meanings of the later file first. Throws with the file's name and the faulty path.
 */
export function compileLexicon(files: readonly LexiconFile[], eventPlaces: EventPlaceModel | null): Lexicon {
  const parsed = files.map(({ name, data }) => {
    const result = fileSchema.safeParse(data ?? {});
    if (!result.success) throw new Error(`knowledge file ${name}: ${z.prettifyError(result.error)}`);
    return result.data;
  });
  const all = <Part>(pick: (file: z.infer<typeof fileSchema>) => readonly Part[] | undefined): readonly Part[] =>
    parsed.flatMap((file) => pick(file) ?? []);
  const events = all((file) => file.events);
  const reports = all((file) => file.reporting);
  const sensesBy = (pick: (entry: z.infer<typeof event>) => readonly string[] | undefined) => {
    const map = new Map<string, readonly Sense[]>();
    for (const entry of events)
      for (const word of pick(entry) ?? []) map.set(word, [...entry.senses, ...(map.get(word) ?? [])]);
    // the unconditional meaning of one entry must not hide the conditional ones of another
    for (const [word, senses] of map)
      map.set(word, [
        ...senses.filter((sense) => sense.if !== undefined),
        ...senses.filter((sense) => sense.if === undefined),
      ]);
    return map;
  };
  const phrases = new Map<string, { readonly words: readonly string[]; readonly senses: readonly Sense[] }[]>();
  for (const [phrase, senses] of sensesBy((entry) => entry.phrases)) {
    const parts = phrase.split(" ");
    const list = [...(phrases.get(parts[0]!) ?? []), { words: parts, senses }];
    phrases.set(
      parts[0]!,
      list.sort((a, b) => b.words.length - a.words.length),
    );
  }
  const membership = (
    pick: (file: z.infer<typeof fileSchema>) => Readonly<Record<string, readonly string[]>> | undefined,
  ) => {
    const map = new Map<string, Set<string>>();
    for (const file of parsed)
      for (const [name, members] of Object.entries(pick(file) ?? {}))
        for (const word of members) map.set(word, (map.get(word) ?? new Set()).add(name));
    return map;
  };
  const operators = (wanted: (entry: Operator) => boolean) =>
    new Map(
      all((file) => file.operators)
        .filter(wanted)
        .flatMap((entry) => entry.words.map((word) => [word, entry])),
    );
  const record = <Value>(pick: (file: z.infer<typeof fileSchema>) => Readonly<Record<string, Value>> | undefined) =>
    new Map(parsed.flatMap((file) => Object.entries(pick(file) ?? {})));
  const verbs = sensesBy((entry) => entry.verbs);
  const reportingVerbs = new Map(reports.flatMap((entry) => (entry.verbs ?? []).map((word) => [word, entry])));
  return {
    classesOf: membership((file) => file.classes),
    verbs,
    verbForms: new Map([
      ...[...verbs.keys(), ...reportingVerbs.keys()].flatMap((verb) =>
        inflections(verb).map((form): [string, string] => [form, verb]),
      ),
      ...record((file) => file.forms),
    ]),
    nouns: sensesBy((entry) => entry.nouns),
    adjectives: sensesBy((entry) => entry.adjectives),
    phrases,
    operatorVerbs: operators((entry) => entry.scope !== "noun"),
    operatorNouns: operators((entry) => entry.scope === "noun"),
    cuesOf: membership((file) => file.cues),
    reportingVerbs,
    reportingNouns: new Map(reports.flatMap((entry) => (entry.nouns ?? []).map((word) => [word, entry]))),
    reportingPhrases: byFirstWord(reports.flatMap((entry) => (entry.phrases ?? []).map((phrase) => phrase.split(" ")))),
    modifiers: new Map(all((file) => file.modifiers).flatMap((entry) => entry.words.map((word) => [word, entry.type]))),
    labelNouns: new Set(all((file) => file.labels?.nouns)),
    labelAdjectives: new Set(all((file) => file.labels?.adjectives)),
    numberWords: record((file) => file.numbers?.words),
    vagueNumbers: record((file) => file.numbers?.vague),
    scales: record((file) => file.numbers?.scales),
    bounds: new Map([...record((file) => file.bounds)].flatMap(([bound, cues]) => cues.map((cue) => [cue, bound]))),
    confidence: {
      kinds: record((file) => file.confidence?.kinds),
      types: record((file) => file.confidence?.types),
    },
    demonyms: record((file) => file.demonyms),
    aliases: all((file) => file.aliases),
    eventPlaces,
  };
}

function byFirstWord(phrases: readonly (readonly string[])[]) {
  const map = new Map<string, (readonly string[])[]>();
  for (const words of phrases) map.set(words[0]!, [...(map.get(words[0]!) ?? []), words]);
  return map;
}

/** The regular forms of a verb; a last consonant may be doubled ("gunned"), so both ways are given. */
export function inflections(verb: string): readonly string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (verb.endsWith("e")) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(verb)
    ? [`${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`]
    : [];
  return [/(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`, ...doubled];
}
