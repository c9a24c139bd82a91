import { load } from "js-yaml";
import { z } from "zod";
import { notice } from "../model/notice.ts";
import { decode } from "./decode.ts";
import { bareDraft, type Drafts, type Source } from "./draft.ts";

/** Front matter: a block of YAML between two lines of three hyphens at the top; at most 20,000 characters are looked at. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/;

const scalar = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim())
  .transform((value) => (value === "" ? null : value))
  .nullish()
  .catch(null);

const frontMatter = z.object({
  title: scalar,
  outlet: scalar,
  publisher: scalar,
  author: scalar,
  byline: scalar,
  date: scalar,
  published: scalar,
  url: scalar,
  canonical: scalar,
  language: scalar,
  lang: scalar,
});

/**
 * Markdown. The text is what stands after the front matter, markup kept: whoever opens the file finds every quoted
 * span in it letter for letter, and a writer's marks are never taken for words of the report (docs/decisions/reading.md).
 */
export const readMarkdown = ({ stem, bytes }: Source): Drafts => {
  const { text, notices } = decode(bytes);
  if (text === null) return { drafts: [], notices };
  const found = FRONT_MATTER.exec(text);
  if (!found) return { drafts: [{ ...bareDraft(stem, text), notices }], notices: [] };

  const draft = { ...bareDraft(stem, text.slice(found[0].length)), notices };
  const data = parseFrontMatter(found[1] ?? "");
  if (data === null) {
    const message = "the front matter is not YAML of names and values, so nothing was taken from it";
    return {
      drafts: [{ ...draft, notices: [...notices, notice("reading/front-matter", "warning", message)] }],
      notices: [],
    };
  }
  const published = data.published ?? data.date ?? null;
  return {
    drafts: [
      {
        ...draft,
        title: data.title ?? null,
        outlet: data.outlet ?? data.publisher ?? null,
        byline: data.byline ?? data.author ?? null,
        url: data.url ?? data.canonical ?? null,
        language: data.language ?? data.lang ?? null,
        published: published === null ? [] : [{ words: published, basis: "meta" }],
      },
    ],
    notices: [],
  };
};

const parseFrontMatter = (source: string): z.infer<typeof frontMatter> | null => {
  try {
    // Dates stay the strings that they are, and an alias is a reference: "billion laughs" takes no memory.
    const read = frontMatter.safeParse(load(source));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};
