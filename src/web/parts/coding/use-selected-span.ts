import { type RefObject, useEffect, useState } from "react";
import type { Span } from "../../../model/span.ts";

/** Where a point of the document lies in the text of a box, in UTF-16 units; its runs put together are the text. */
const offsetIn = (box: HTMLElement, node: Node, offset: number): number => {
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(node, offset);
  return before.toString().length;
};

/** The words that are selected in a box, as a span of its text; `null` where none are. Kept while a button is pressed. */
export const useSelectedSpan = (box: RefObject<HTMLElement | null>): Span | null => {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const look = (): void => {
      const selection = document.getSelection();
      if (box.current === null || selection === null || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      if (range.collapsed || !box.current.contains(range.commonAncestorContainer)) return;
      const start = offsetIn(box.current, range.startContainer, range.startOffset);
      const end = offsetIn(box.current, range.endContainer, range.endOffset);
      setSpan({ start, end });
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [box]);
  return span;
};
