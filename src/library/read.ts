import { readText } from "../operations/read-text.ts";
import type { PassedVersion } from "../storage/ledger.ts";
import { engineWith } from "./engine-with.ts";

/** An article with what it says: its claims and its loaded words. */
export type ReadArticle = PassedVersion;

/** What is known about a text beside its words. */
export interface AboutText {
  /** A file name, whose ending says the format (`page.html`, `table.csv`, `paper.pdf` …); plain text without one. */
  readonly name?: string;
  /** Who published it, where it does not say so itself. */
  readonly outlet?: string;
  /** When it came out, `YYYY-MM-DD`, where it does not say so itself: "Monday" is reckoned from it. */
  readonly published?: string;
  /** Where it stands in the web. */
  readonly address?: string;
  /** Folders of names and words beside the package's own. */
  readonly knowledge?: readonly string[];
}

/**
 * Reads a text, or the bytes of a file, and gives its articles (one, but for tables and feeds) with their claims. Nothing is
 * kept. The first reading loads the engine, which takes a second.
 *
 * @throws UsageError when it holds no article, or what is said about it cannot be so
 */
export async function read(text: string | Uint8Array, about: AboutText = {}): Promise<readonly ReadArticle[]> {
  const { name = "text.txt", knowledge, ...hints } = about;
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readText(bytes, name, hints, await engineWith(knowledge));
}
