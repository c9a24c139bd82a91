import { francAll } from "franc-min";

/** How much of a text is looked at, in characters. */
const SAMPLE = 4000;

/** The commonest words of English; in English prose a third of all words are among them. */
const ENGLISH = new Set(
  "the of and to in a that is was for on with as by at from said it its has had have were be are who which he they their this an not but".split(
    " ",
  ),
);

/** ISO 639-3 codes of the detector with the ISO 639-1 code of the language, where it has one. */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  amh: "am",
  arb: "ar",
  azj: "az",
  bel: "be",
  ben: "bn",
  bos: "bs",
  bul: "bg",
  ces: "cs",
  ckb: "ku",
  cmn: "zh",
  deu: "de",
  ell: "el",
  eng: "en",
  fra: "fr",
  fuv: "ff",
  guj: "gu",
  hau: "ha",
  hin: "hi",
  hrv: "hr",
  hun: "hu",
  ibo: "ig",
  ind: "id",
  ita: "it",
  jav: "jv",
  jpn: "ja",
  kan: "kn",
  kaz: "kk",
  kin: "rw",
  kor: "ko",
  lin: "ln",
  mal: "ml",
  mar: "mr",
  mya: "my",
  nld: "nl",
  npi: "ne",
  nya: "ny",
  pan: "pa",
  pbu: "ps",
  pes: "fa",
  plt: "mg",
  pol: "pl",
  por: "pt",
  ron: "ro",
  run: "rn",
  rus: "ru",
  sin: "si",
  som: "so",
  spa: "es",
  srp: "sr",
  sun: "su",
  swe: "sv",
  swh: "sw",
  tam: "ta",
  tel: "te",
  tgl: "tl",
  tha: "th",
  tur: "tr",
  ukr: "uk",
  urd: "ur",
  uzn: "uz",
  vie: "vi",
  yor: "yo",
  zlm: "ms",
  zul: "zu",
};

/** Letters that rule languages out, where the detector's counts of letter triples come too close together. */
const RULED_OUT: readonly (readonly [letters: RegExp, codes: readonly string[]])[] = [
  [/[ыэё]/i, ["bul", "srp", "bos", "ukr"]],
  [/[їєґ]/i, ["bul", "srp", "bos", "rus", "bel"]],
  [/[پچژگ]/, ["arb"]],
];

/**
 * The language of a text as an ISO 639-1 code: what the page declares (`declared`, a BCP 47 tag) unless the words speak
 * against it; `en` for a text that is too short to tell. Languages without a two-letter code come out as `und`.
 */
export const findLanguage = (text: string, declared: string | null): string => {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (english >= 0.15 * words.length && words.length > 0) return "en";
  const tag = declared === null ? null : (/^[a-z]{2}(?=$|[-_])/i.exec(declared.trim())?.[0].toLowerCase() ?? null);
  // A headline without small words is English to this reader: too few words cannot speak against it.
  if (words.length < 8 && /^[\p{Script=Latin}\P{L}]*$/u.test(sample)) return tag ?? "en";
  const impossible = RULED_OUT.filter(([letters]) => letters.test(sample)).flatMap(([, codes]) => codes);
  const guesses = francAll(sample, { minLength: 8 }).filter(([code]) => !impossible.includes(code));
  // A few names and numbers look like many languages: English stays unless another is clearly nearer.
  const closeToEnglish = words.length < 40 && guesses.some(([code, score]) => code === "eng" && score > 0.8);
  const found = closeToEnglish ? "en" : (TWO_LETTERS[guesses[0]?.[0] ?? "und"] ?? "und");
  return tag !== null && (found === "und" || found === "en") ? tag : found;
};
