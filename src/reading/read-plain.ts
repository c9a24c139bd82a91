import { decode } from "./decode.ts";
import { bareDraft, type Drafts, type Source } from "./draft.ts";

/** Plain text: the text is the decoded file, unchanged. */
export const readPlain = ({ stem, bytes }: Source): Drafts => {
  const { text, notices } = decode(bytes);
  if (text === null) return { drafts: [], notices };
  return { drafts: [{ ...bareDraft(stem, text), notices }], notices: [] };
};
