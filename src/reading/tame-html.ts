/** Tags below this depth are taken out: no page that people write comes near it, and walking a tree recurses. */
const MAX_DEPTH = 100;
/** A longer tag loses its attributes: pictures as `data:` addresses, settings, attacks. */
const MAX_TAG = 4000;
/** How far back an element is looked for that a closing tag may mean. */
const MAX_UNCLOSED = 64;

/** Elements that end by themselves, at once or where the next of their kind begins, so that they do not nest. */
const SELF_ENDING = new Set(
  "area base br col embed hr img input link meta param source track wbr p li td th tr dt dd thead tbody tfoot option".split(
    " ",
  ),
);
/** Elements that hold nothing to read. JSON-LD is the one kind of script that is kept. */
const DEAD = new Set("script style template svg noscript iframe object math canvas select textarea".split(" "));

/**
 * Makes a page harmless to parsers in one pass, without changing what it says: scripts (save JSON-LD), styles, comments
 * and drawings are taken out, over-long tags lose their attributes, elements below a depth of 100 lose their tags but
 * not their words, and long runs of white space become one space. Takes and gives HTML.
 */
export const tameHtml = (html: string): string => {
  const out: string[] = [];
  const open: string[] = [];
  let at = 0;
  for (;;) {
    const left = html.indexOf("<", at);
    if (left < 0) break;
    out.push(html.slice(at, left));
    const name = /^<\/?([a-z][a-z0-9:-]{0,30})/i.exec(html.slice(left, left + 40))?.[1]?.toLowerCase();
    if (name === undefined) {
      at = afterOddity(html, left);
      if (at === left + 1) out.push("<");
      continue;
    }
    at = after(html, ">", left);
    const tag = at - left > MAX_TAG ? `<${html[left + 1] === "/" ? "/" : ""}${name}>` : html.slice(left, at);
    if (tag.startsWith("</")) out.push(close(open, name) ? `</${name}>` : " ");
    else if (DEAD.has(name)) {
      const stop = tag.endsWith("/>") ? at : closing(html, name, at);
      const isData = name === "script" && /application\/ld\+json/i.test(tag.slice(0, 300));
      if (isData) out.push('<script type="application/ld+json">', html.slice(at, stop), "</script>");
      at = tag.endsWith("/>") ? at : after(html, ">", stop);
    } else if (SELF_ENDING.has(name) || tag.endsWith("/>")) out.push(open.length < MAX_DEPTH ? tag : " ");
    else {
      open.push(name);
      if (open.length <= MAX_DEPTH) out.push(tag);
      else out.push(" ");
    }
  }
  out.push(html.slice(at));
  return out.join("").replace(/\s{8,}/g, " ");
};

/** Takes the element that a closing tag means off the stack; gives whether its opening tag was kept. */
const close = (open: string[], name: string): boolean => {
  if (SELF_ENDING.has(name)) return open.length < MAX_DEPTH;
  const lowest = Math.max(0, open.length - MAX_UNCLOSED);
  for (let i = open.length - 1; i >= lowest; i--) {
    if (open[i] !== name) continue;
    open.length = i;
    return i < MAX_DEPTH;
  }
  return false;
};

/** Past a comment, a doctype or an instruction; one character on for a bare "<". */
const afterOddity = (html: string, left: number): number => {
  if (html.startsWith("<!--", left)) return after(html, "-->", left + 4);
  return /^<[!?]/.test(html.slice(left, left + 2)) ? after(html, ">", left) : left + 1;
};

const after = (html: string, mark: string, from: number): number => {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
};

/** Where the closing tag of an element whose inside is no markup begins; the end of the page where there is none. */
const closing = (html: string, name: string, from: number): number => {
  const pattern = new RegExp(`</${name}\\b`, "gi");
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
};
