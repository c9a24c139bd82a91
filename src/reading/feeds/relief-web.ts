import * as z from "zod";
import { sha256 } from "../../model/ids.ts";
import { bareDraft, type Draft } from "../draft.ts";
import { htmlText } from "../html-text.ts";

const named = z.looseObject({ name: z.string() });

/** A report of ReliefWeb's API, version 1 or 2 (`/reports`), with the fields that it was asked for. */
const report = z.looseObject({
  id: z.union([z.string(), z.number()]),
  fields: z.looseObject({
    title: z.string(),
    body: z.string().optional(),
    "body-html": z.string().optional(),
    url: z.string().optional(),
    url_alias: z.string().optional(),
    origin: z.string().optional(),
    date: z.looseObject({ original: z.string().optional(), created: z.string().optional() }).optional(),
    source: z.array(named).optional(),
    language: z.array(z.looseObject({ code: z.string() })).optional(),
  }),
});

const answer = z.looseObject({ data: z.array(report).min(1) });

/**
 * The reports in an answer of ReliefWeb's API; `null` for other JSON. The outlet is the organisation that wrote the
 * report, not ReliefWeb, which carries it.
 */
export const draftReliefWeb = (value: unknown): readonly Draft[] | null => {
  const read = answer.safeParse(value);
  if (!read.success) return null;
  return read.data.data.flatMap(({ id, fields }) => {
    const html = fields["body-html"];
    const body = html === undefined ? (fields.body ?? "") : htmlText(html);
    if (body.trim() === "") return [];
    const published = fields.date?.original ?? fields.date?.created;
    return [
      {
        ...bareDraft(`reliefweb-${id}`, `${fields.title}\n\n${body}`),
        identity: sha256("reliefweb", String(id)),
        title: fields.title,
        outlet: fields.source?.map(({ name }) => name).join(", ") || null,
        givenOutlet: true,
        url: fields.url_alias ?? fields.url ?? null,
        published: published === undefined ? [] : [{ words: published, basis: "meta" as const }],
        language: fields.language?.[0]?.code ?? null,
      },
    ];
  });
};
