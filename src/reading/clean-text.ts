import { type Notice, notice } from "../model/notice.ts";

/** Zero characters, and halves of a surrogate pair that stand alone: no database keeps them as they are. */
const UNKEEPABLE = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The words with every character that cannot be stored put as U+FFFD, one for one. */
export const keepable = (words: string): string => words.replace(UNKEEPABLE, "\ufffd");

/**
 * The text with every character that cannot be stored put as U+FFFD (one for one, so offsets stay), and a notice that
 * counts the characters that are lost, these and those that were lost on decoding.
 */
export const cleanText = (text: string): { readonly text: string; readonly notices: readonly Notice[] } => {
  const clean = keepable(text);
  let lost = 0;
  for (let at = clean.indexOf("\ufffd"); at >= 0; at = clean.indexOf("\ufffd", at + 1)) lost++;
  if (lost === 0) return { text: clean, notices: [] };
  const start = clean.indexOf("\ufffd");
  const message = `${lost} ${lost === 1 ? "character" : "characters"} could not be read and ${lost === 1 ? "stands" : "stand"} as \ufffd: the encoding of the file is broken or was told wrong`;
  return { text: clean, notices: [notice("reading/broken-encoding", "warning", message, { start, end: start + 1 })] };
};
