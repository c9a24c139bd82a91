/** What a page's JSON-LD says about its article (schema.org `Article` and the types under it). */
export interface LinkedMeta {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** schema.org types that stand for an article. */
const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;
/** More than any page needs; stops a script that is one large list. */
const MAX_NODES = 2000;

type Json = Readonly<Record<string, unknown>>;

/** Reads the first article out of the page's JSON-LD scripts; what is broken or of another shape is passed over. */
export const readJsonLd = (scripts: readonly string[]): LinkedMeta => {
  const article = scripts.flatMap(nodesOf).find((node) => types(node).some((type) => ARTICLE.test(type)));
  return {
    title: text(article?.headline) ?? text(article?.name),
    outlet: nameOf(article?.publisher),
    byline: nameOf(article?.author),
    published: text(article?.datePublished),
    url: text(article?.url) ?? text(article?.mainEntityOfPage) ?? text(first(article?.mainEntityOfPage)?.["@id"]),
  };
};

/** All objects of a script: the top, lists, and `@graph`. */
const nodesOf = (script: string): readonly Json[] => {
  if (script.length > 500_000) return [];
  let top: unknown;
  try {
    top = JSON.parse(script.trim().replace(/^<!\[CDATA\[|\]\]>$/g, ""));
  } catch {
    return [];
  }
  const queue: unknown[] = [top];
  const nodes: Json[] = [];
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    else if (isObject(value)) {
      nodes.push(value);
      if (value["@graph"] !== undefined) queue.push(value["@graph"]);
    }
  }
  return nodes;
};

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const types = (node: Json): readonly string[] =>
  (Array.isArray(node["@type"]) ? node["@type"] : [node["@type"]]).filter((type) => typeof type === "string");

const text = (value: unknown): string | null => {
  const words = typeof value === "string" ? value.slice(0, 2000).replace(/\s+/g, " ").trim() : "";
  return words === "" ? null : words;
};

const first = (value: unknown): Json | null => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(one) ? one : null;
};

/** A person or an organisation: a string, an object with a name, or a list of either (up to five are named). */
const nameOf = (value: unknown): string | null => {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 5) : [value];
  const names = list.map((one) => text(one) ?? (isObject(one) ? text(one.name) : null)).filter((name) => name !== null);
  return names.length === 0 ? null : names.join(", ");
};
