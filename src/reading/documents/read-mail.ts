import PostalMime from "postal-mime";
import { sha256 } from "../../model/ids.ts";
import { notice } from "../../model/notice.ts";
import { bareDraft, type Drafts, type Source } from "../draft.ts";
import { htmlText } from "../html-text.ts";

/** A message with parts inside parts beyond this depth is made to harm. */
const MAX_NESTING = 50;

/**
 * A mail (RFC 5322): its plain part, or its HTML part as text; subject, sender and day. A letter has no outlet: who sent
 * it stands as its writer. Attachments are named in a notice, since each is a report of its own.
 */
export const readMail = async ({ stem, bytes }: Source): Promise<Drafts> => {
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: MAX_NESTING });
    const html = mail.html === undefined ? "" : htmlText(mail.html);
    const text = mail.text?.trim() ? mail.text : html;
    const attached = mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType);
    const names = attached.slice(0, 5).join(", ") + (attached.length > 5 ? " …" : "");
    if (mail.headers.length === 0 || text.trim() === "")
      return { drafts: [], notices: [notice("reading/empty", "failure", `${stem}: there is no text in this mail`)] };
    return {
      drafts: [
        {
          ...bareDraft(stem, text),
          identity: mail.messageId === undefined ? null : sha256("mail", mail.messageId),
          title: mail.subject ?? null,
          byline: mail.from?.name || mail.from?.address || null,
          published: mail.date === undefined ? [] : [{ words: mail.date, basis: "meta" }],
          notices:
            attached.length === 0
              ? []
              : [
                  notice(
                    "reading/attachments",
                    "info",
                    `${attached.length} attached (${names}), not read: save them as files and read these`,
                  ),
                ],
        },
      ],
      notices: [],
    };
  } catch (error) {
    const message = `${stem}: the mail cannot be read (${error instanceof Error ? error.message : String(error)})`;
    return { drafts: [], notices: [notice("reading/broken-mail", "failure", message)] };
  }
};
