const MARKUP = Symbol("markup");

/** Markup that may stand in a page as it is. Only `html` and `trusted` make it, so that a string never passes for it. */
export interface Html {
  readonly [MARKUP]: string;
}

/** What a template takes: strings and numbers are escaped, `null`, `undefined` and `false` leave nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Characters that a reader cannot see and that change what the others look like: C0 and C1 controls but tab and line
 * feed, bidirectional embeddings, overrides and isolates (an isolate's end in a text would close the page's own), tag
 * characters, invisible operators and the byte order mark. Plain direction marks and joiners are left: Arabic and
 * emoji need them.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u180e\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const LONE_SURROGATE = /\p{Surrogate}/gu;

const codePoint = (character: string): string =>
  `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}]`;

/** A text as a reader may see it: unseen characters are named in brackets, halves of characters replaced. */
export const visible = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(LONE_SURROGATE, "\ufffd").replace(UNSEEN, codePoint);

/** A text for an element or a quoted attribute. */
export const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

const isMarkup = (part: object): part is Html => MARKUP in part;

const render = (part: Part): string => {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return isMarkup(part) ? part[MARKUP] : part.map(render).join("");
};

/** A template whose holes are escaped: `html\`<p>${words}</p>\``. Holes stand in elements or in quoted attributes. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  [MARKUP]: strings.reduce((markup, string, i) => markup + render(parts[i - 1]) + string),
});

/** Text of our own that is no HTML (a style sheet): it goes into the page unescaped. */
export const trusted = (text: string): Html => ({ [MARKUP]: text });

/** The finished markup. */
export const markupOf = (markup: Html): string => markup[MARKUP];

/** An address that may be followed: http and https only; `null` for anything else. */
export const safeAddress = (address: string | null): string | null => {
  if (address === null || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).href;
};
