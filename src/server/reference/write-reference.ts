import { type Html, html } from "../../publishing/html.ts";
import { type Schema, shapeOf } from "./shape-of.ts";

/** The parts of an OpenAPI document that the reference shows. */
interface Document {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

const METHODS = ["get", "post", "put", "delete"];

/** The whole API on one page that needs no script: addresses by purpose, then the shapes that they give and take. */
export const writeReference = (document: object): Html => {
  const { info, paths = {}, components } = document as Document;
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as Operation | undefined;
      return operation === undefined ? [] : [{ path, method, operation }];
    }),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? "Other"))];
  const schemas = Object.entries(components?.schemas ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${info.title}: HTTP API</title><link rel="stylesheet" href="/api/reference.css"></head><body>
<h1>${info.title} ${info.version}: HTTP API</h1>
<p>${info.description ?? ""}</p>
<p>As a document for programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<nav>${tags.map((tag) => html`<a href="#${idOf(tag)}">${tag}</a> `)}<a href="#shapes">Shapes</a></nav>
${tags.map(
  (tag) => html`<h2 id="${idOf(tag)}">${tag}</h2>
${operations
  .filter(({ operation }) => (operation.tags?.[0] ?? "Other") === tag)
  .map(({ path, method, operation }) => tell(path, method, operation))}`,
)}
<h2 id="shapes">Shapes</h2>
${schemas.map(
  ([name, schema]) => html`<section id="shape-${name}"><h3>${name}</h3><pre>${shapeOf(schema as Schema)}</pre></section>
`,
)}
</body></html>
`;
};

const idOf = (tag: string): string => tag.toLowerCase().replaceAll(" ", "-");

const tell = (path: string, method: string, operation: Operation): Html => html`<section>
<h3>${method.toUpperCase()} ${path}</h3>
<p>${operation.summary ?? ""}</p>
${operation.description !== undefined && html`<p>${operation.description}</p>`}
${
  (operation.parameters?.length ?? 0) > 0 &&
  html`<table><tbody>${operation.parameters!.map(
    ({ name, required, description, schema }) =>
      html`<tr><td><code>${name}</code>${required && " (must)"}</td><td><code>${shapeOf(schema ?? {})}</code></td><td>${description ?? ""}</td></tr>`,
  )}</tbody></table>`
}
${operation.requestBody?.content !== undefined && html`<p>Takes ${contentOf(operation.requestBody.content)}</p>`}
${Object.entries(operation.responses ?? {})
  .filter(([status]) => status !== "default")
  .map(
    ([status, { description, content }]) =>
      html`<p>${status}: ${description ?? ""} ${content !== undefined && contentOf(content)}</p>`,
  )}
</section>
`;

const contentOf = (content: Content): readonly Html[] =>
  Object.entries(content).map(([type, { schema }]) => {
    const name = schema?.$ref?.split("/").at(-1);
    return name === undefined
      ? html`<code>${type}</code> <code>${shapeOf(schema ?? {})}</code> `
      : html`<code>${type}</code> <a href="#shape-${name}">${name}</a> `;
  });
