import { notice } from "../../model/notice.ts";
import { bareDraft, type Drafts, type Source } from "../draft.ts";
import type { NodeLike } from "../element-text.ts";
import { openOffice } from "./open-office.ts";
import { nodesOf, textOf, xmlDocument } from "./xml-document.ts";

/** Elements of OpenDocument 1.2 that are paragraphs. */
const PARAGRAPHS = new Set(["text:p", "text:h"]);
/** White space that is written as an element. */
const BLANKS: Readonly<Record<string, string>> = { "text:s": " ", "text:tab": " ", "text:line-break": "\n" };
/** What stands beside the text: notes of reviewers, deleted words, tables of contents. */
const ASIDE = new Set(["office:annotation", "text:tracked-changes", "text:table-of-content", "text:sequence-decls"]);

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

const paragraphsOf = (document: NodeLike): readonly string[] => {
  const paragraphs: string[] = [];
  for (const node of nodesOf(document)) {
    if (!PARAGRAPHS.has(node.nodeName.toLowerCase()) || isAside(node)) continue;
    const words = wordsOf(node)
      .replace(/[^\S\n]+/g, " ")
      .trim();
    if (words !== "") paragraphs.push(words);
  }
  return paragraphs;
};

const wordsOf = (paragraph: NodeLike): string => {
  let words = "";
  for (const node of nodesOf(paragraph)) {
    if (node.nodeType === 3 && !isAside(node)) words += node.nodeValue ?? "";
    words += BLANKS[node.nodeName.toLowerCase()] ?? "";
  }
  return words;
};

const isAside = (node: NodeLike): boolean => {
  for (let at: NodeLike | null = node; at !== null; at = at.parentNode)
    if (ASIDE.has(at.nodeName.toLowerCase())) return true;
  return false;
};
