import { addressesOnly } from "./addresses/addresses-only.ts";
import { parsePlainList } from "./addresses/parse-plain-list.ts";
import { decode } from "./decode.ts";
import { bareDraft, type Drafts, type Source } from "./draft.ts";

/** Plain text: the text is the decoded file, unchanged. A file of nothing but addresses is told as such. */
export const readPlain = ({ stem, bytes }: Source): Drafts => {
  const { text, notices } = decode(bytes);
  if (text === null) return { drafts: [], notices };
  const list = parsePlainList(text);
  if (list !== null) return addressesOnly(stem, list);
  return { drafts: [{ ...bareDraft(stem, text), notices }], notices: [] };
};
