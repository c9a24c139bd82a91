import type { Document } from "./document.ts";
import { childrenOf, tagOf, wordOf } from "./view.ts";

/**
 * Draws the tree of one sentence as text, one word a line: the tree with its relations on the left, tag and lemma
 * behind, the enhanced arcs and the antecedent at the end. Words stand in the order of the text; a branch goes up to
 * dependents before their head and down to those after it.
 *
 * @param sentence place in `doc.sentences`; throws where there is none.
 */
export function formatTree(doc: Document, sentence: number): string {
  const found = doc.sentences[sentence];
  if (!found) throw new Error(`no sentence ${sentence}: the text has ${doc.sentences.length}`);
  const lines: string[] = [];
  for (let token = found.first; token <= found.last; token++)
    if (doc.heads[token] === -1) draw(doc, token, "", "", "", lines);
  const width = lines.reduce((most, line) => Math.max(most, line.indexOf("\t")), 0);
  return lines.map((line) => line.replace("\t", " ".repeat(width + 2 - line.indexOf("\t")))).join("\n");
}

/** Lines of a subtree: dependents before the head above it, the others below it. */
function draw(doc: Document, top: number, above: string, at: string, below: string, lines: string[]): void {
  // what is still to be written, last first; no recursion, since chains can be as long as a sentence
  const work: { token: number; above: string; at: string; below: string; opened: boolean }[] = [
    { token: top, above, at, below, opened: false },
  ];
  for (let next = work.pop(); next; next = work.pop()) {
    if (next.opened) {
      lines.push(`${next.at}${describe(doc, next.token)}`);
      continue;
    }
    const children = childrenOf(doc, next.token);
    const before = children.filter((child) => child < next.token);
    const after = children.filter((child) => child > next.token);
    const inside = next;
    after.reverse().forEach((child, i) => {
      work.push({
        token: child,
        above: `${inside.below}│  `,
        at: `${inside.below}${i === 0 ? "└─ " : "├─ "}`,
        below: `${inside.below}${i === 0 ? "   " : "│  "}`,
        opened: false,
      });
    });
    work.push({ ...next, opened: true });
    before.reverse().forEach((child, i) => {
      const first = i === before.length - 1;
      work.push({
        token: child,
        above: `${inside.above}${first ? "   " : "│  "}`,
        at: `${inside.above}${first ? "┌─ " : "├─ "}`,
        below: `${inside.above}│  `,
        opened: false,
      });
    });
  }
}

function describe(doc: Document, token: number): string {
  const arcs = doc.extra
    .filter((arc) => arc.dependent === token)
    .map((arc) => `+${arc.relation} of ${wordOf(doc, arc.head)}`);
  const antecedent = doc.antecedents[token]!;
  if (antecedent >= 0) arcs.push(`= ${wordOf(doc, antecedent)}`);
  const notes = arcs.length > 0 ? `  ${arcs.join(", ")}` : "";
  const word = wordOf(doc, token).replaceAll(/[\t\r\n]/g, " ");
  return `${doc.relations[token]}: ${word}\t${tagOf(doc, token)}  ${doc.lemmas[token]}${notes}`;
}
