/** What of a DOM node is used here; linkedom's nodes have it. */
export interface NodeLike {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: NodeLike | null;
  readonly nextSibling: NodeLike | null;
  readonly parentNode: NodeLike | null;
  getAttribute?(name: string): string | null;
}

const TEXT = 3;
const ELEMENT = 1;

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);
const DEAD = new Set("SCRIPT STYLE TEMPLATE NOSCRIPT SVG IFRAME OBJECT HEAD SELECT TEXTAREA BUTTON".split(" "));

/**
 * The words of an element as a reader sees them: runs of white space as one space, blocks apart by an empty line, `br`
 * as a line end, hidden parts left out. Walks without recursion, so that depth does no harm.
 */
export const elementText = (root: NodeLike | null): string => {
  if (root === null) return "";
  const lines: string[] = [];
  let line: string[] = [];
  const endLine = (): void => {
    const words = line.join("").replace(/\s+/g, " ").trim();
    if (words !== "") lines.push(words);
    line = [];
  };
  let node: NodeLike | null = root;
  while (node !== null) {
    const name: string = node.nodeName.toUpperCase();
    const isBlock = node.nodeType === ELEMENT && BLOCKS.has(name);
    if (isBlock) endLine();
    if (node.nodeType === TEXT) line.push(node.nodeValue ?? "");
    else if (name === "BR") endLine();
    const enters: boolean = node.nodeType === ELEMENT && !DEAD.has(name) && !isHidden(node);
    let next: NodeLike | null = enters ? node.firstChild : null;
    while (next === null && node !== null && node !== root) {
      if (BLOCKS.has(node.nodeName.toUpperCase())) endLine();
      next = node.nextSibling;
      if (next === null) node = node.parentNode;
    }
    node = next;
  }
  endLine();
  return lines.join("\n\n");
};

const isHidden = (node: NodeLike): boolean => {
  if (node.getAttribute?.("hidden") != null || node.getAttribute?.("aria-hidden") === "true") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute?.("style") ?? "");
};
