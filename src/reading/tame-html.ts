/** Deeper trees than this are flattened: no page that people write comes near it, and walking one recurses. */
const MAX_DEPTH = 200;
/** A longer attribute is dropped: pictures as `data:` addresses, settings, attacks. */
const MAX_TAG = 4000;

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Elements that hold nothing to read. JSON-LD is the one kind of script that is kept. */
const DEAD = /^(?:style|template|svg|noscript|iframe|object|math|canvas|select|textarea)$/;

/**
 * Makes a page harmless to parsers in one pass, without changing what it says: scripts (save JSON-LD), styles, comments
 * and drawings are taken out, over-long tags lose their attributes, and elements below a depth of 200 lose their tags
 * but not their words.
 */
export const tameHtml = (html: string): string => {
  const out: string[] = [];
  const open: string[] = [];
  let dropped = 0;
  let at = 0;
  while (at < html.length) {
    const left = html.indexOf("<", at);
    if (left < 0) break;
    out.push(html.slice(at, left));
    if (html.startsWith("<!--", left)) {
      at = after(html, "-->", left + 4);
      continue;
    }
    const name = /^<\/?([a-z][a-z0-9:-]{0,30})/i.exec(html.slice(left, left + 40))?.[1]?.toLowerCase();
    if (name === undefined) {
      // "<!doctype", "<?xml" and a bare "<" in the text.
      const isMarkup = /^<[!?]/.test(html.slice(left, left + 2));
      at = isMarkup ? after(html, ">", left) : left + 1;
      out.push(isMarkup ? "" : "&lt;");
      continue;
    }
    const end = after(html, ">", left);
    const tag = html.slice(left, end);
    at = end;
    if (tag.startsWith("</")) {
      const place = open.lastIndexOf(name, open.length - 1);
      if (place >= 0 && open.length - place < 64) open.length = place;
      else if (dropped > 0) {
        dropped--;
        out.push(" ");
        continue;
      }
      out.push(`</${name}>`);
      continue;
    }
    if (name === "script" || DEAD.test(name)) {
      const isData = name === "script" && /application\/ld\+json/i.test(tag.slice(0, 300));
      const stop = tag.endsWith("/>") ? end : closing(html, name, end);
      if (isData) out.push('<script type="application/ld+json">', html.slice(end, stop), "</script>");
      at = tag.endsWith("/>") ? end : after(html, ">", stop);
      continue;
    }
    if (VOID.has(name) || tag.endsWith("/>")) {
      out.push(tag.length > MAX_TAG ? `<${name}>` : tag);
      continue;
    }
    if (open.length >= MAX_DEPTH) {
      dropped++;
      out.push(" ");
      continue;
    }
    open.push(name);
    out.push(tag.length > MAX_TAG ? `<${name}>` : tag);
  }
  out.push(html.slice(at));
  return out.join("");
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
