import { notice } from "../../model/notice.ts";
import { bareDraft, type Drafts, type Source } from "../draft.ts";
import type { NodeLike } from "../element-text.ts";
import { openOffice } from "./open-office.ts";
import { textOf, xmlDocument } from "./xml-document.ts";

/** Elements of OpenDocument 1.2 that are paragraphs. */
const PARAGRAPHS = new Set(["text:p", "text:h"]);
/** White space that is written as an element. */
const BLANKS: Readonly<Record<string, string>> = { "text:s": " ", "text:tab": " ", "text:line-break": "\n" };
/**
 * What stands beside the text: notes of reviewers, deleted words, tables of contents, and the numbers of notes, which would
 * run into the number before them.
 */
const ASIDE = new Set([
  "office:annotation",
  "text:tracked-changes",
  "text:table-of-content",
  "text:sequence-decls",
  "text:note-citation",
]);

/** An OpenDocument text: its paragraphs in order, title and writer from its properties. */
export const readOdt = async ({ stem, bytes }: Source): Promise<Drafts> => {
  const office = await openOffice(stem, bytes, ["content.xml", "meta.xml"]);
  if (office.files === null) return { drafts: [], notices: office.notices };
  const content = office.files.get("content.xml");
  if (content === undefined)
    return {
      drafts: [],
      notices: [
        notice(
          "reading/broken-document",
          "failure",
          `${stem}: there is no content.xml in it, so it is no OpenDocument text`,
        ),
      ],
    };
  const meta = office.files.get("meta.xml");
  const properties = meta === undefined ? null : xmlDocument(meta);
  return {
    drafts: [
      {
        ...bareDraft(stem, paragraphsOf(xmlDocument(content)).join("\n\n")),
        title: properties && textOf(properties, "dc:title"),
        byline: properties && (textOf(properties, "meta:initial-creator") ?? textOf(properties, "dc:creator")),
      },
    ],
    notices: [],
  };
};

/** A paragraph inside another (a note, a frame) stands by itself behind it, and its words are not in the outer one. */
const paragraphsOf = (document: NodeLike): readonly string[] => {
  const paragraphs: string[] = [];
  const open: number[] = [];
  let at: NodeLike | null = document;
  while (at !== null) {
    const name = at.nodeName.toLowerCase();
    if (PARAGRAPHS.has(name)) open.push(paragraphs.push("") - 1);
    const paragraph = open.at(-1);
    if (paragraph !== undefined)
      paragraphs[paragraph] += at.nodeType === 3 ? (at.nodeValue ?? "") : (BLANKS[name] ?? "");
    const inside: NodeLike | null = ASIDE.has(name) ? null : at.firstChild;
    if (inside === null) at = nextAfter(at, document, open);
    else at = inside;
  }
  return paragraphs.map((words) => words.replace(/[^\S\n]+/g, " ").trim()).filter((words) => words !== "");
};

/** The node behind all of another; paragraphs that end on the way are taken off `open`. */
const nextAfter = (node: NodeLike, root: NodeLike, open: number[]): NodeLike | null => {
  for (let at: NodeLike | null = node; at !== null; at = at.parentNode) {
    if (PARAGRAPHS.has(at.nodeName.toLowerCase())) open.pop();
    if (at === root) return null;
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return null;
};
