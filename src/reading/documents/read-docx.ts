import { notice } from "../../model/notice.ts";
import { bareDraft, type Drafts, type Source } from "../draft.ts";
import { htmlText } from "../html-text.ts";
import { openOffice } from "./open-office.ts";
import { textOf, xmlDocument } from "./xml-document.ts";

/** A Word document: its paragraphs in order (mammoth), title and writer from its properties. */
export const readDocx = async ({ stem, bytes }: Source): Promise<Drafts> => {
  const office = await openOffice(stem, bytes, ["docProps/core.xml", "word/document.xml"]);
  if (office.files === null) return { drafts: [], notices: office.notices };
  const { convertToHtml } = (await import("mammoth")).default;
  let html: string;
  try {
    html = (await convertToHtml({ buffer: Buffer.from(bytes) })).value;
  } catch (error) {
    const message = `${stem}: the document cannot be read (${error instanceof Error ? error.message : String(error)})`;
    return { drafts: [], notices: [notice("reading/broken-document", "failure", message)] };
  }
  const properties = office.files.get("docProps/core.xml");
  const core = properties === undefined ? null : xmlDocument(properties);
  const text = htmlText(html);
  return {
    drafts: [
      {
        ...bareDraft(stem, text),
        title: core && textOf(core, "dc:title"),
        byline: core && textOf(core, "dc:creator"),
      },
    ],
    notices: [],
  };
};
