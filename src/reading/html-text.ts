import { parseHTML } from "linkedom";
import { elementText } from "./element-text.ts";
import { tameHtml } from "./tame-html.ts";

/** A piece of HTML (the body of a feed's item, of a mail) as its words; nothing in it is run or fetched. */
export const htmlText = (html: string): string =>
  elementText(parseHTML(`<html><body>${tameHtml(html)}</body></html>`).document.body);
