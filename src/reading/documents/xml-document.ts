import { DOMParser } from "linkedom";
import type { NodeLike } from "../element-text.ts";

/** An XML document as nodes; entities that it declares itself are never filled in. */
export const xmlDocument = (bytes: Uint8Array): NodeLike => {
  const text = new TextDecoder().decode(bytes).replace(/<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>/i, "");
  return new DOMParser().parseFromString(text, "text/xml") as unknown as NodeLike;
};

/** Nodes in document order, without recursion, so that depth does no harm. */
export function* nodesOf(root: NodeLike): Generator<NodeLike> {
  let node: NodeLike | null = root;
  while (node !== null) {
    yield node;
    let next: NodeLike | null = node.firstChild;
    while (next === null && node !== null && node !== root) {
      next = node.nextSibling;
      if (next === null) node = node.parentNode;
    }
    node = next;
  }
}

/** The letters below the first element of that name; `null` where there is none. */
export const textOf = (root: NodeLike, name: string): string | null => {
  for (const node of nodesOf(root)) {
    if (node.nodeName.toLowerCase() !== name) continue;
    const words = [...nodesOf(node)]
      .map(({ nodeType, nodeValue }) => (nodeType === 3 ? (nodeValue ?? "") : ""))
      .join("")
      .trim();
    if (words !== "") return words;
  }
  return null;
};
