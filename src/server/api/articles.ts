import { z } from "@hono/zod-openapi";
import { FURNITURE_REASONS } from "../../model/article.ts";
import { day, listOf, named, notice, pageOf, sentence, span } from "./basics.ts";
import { claimView } from "./claims.ts";
import { groupView } from "./events.ts";
import { judgementView } from "./judgements.ts";

const head = {
  id: z.string(),
  version: z.string(),
  label: z.string(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  published: day.nullable(),
  publishedBasis: z.enum(["given", "meta", "dateline"]).nullable(),
  language: z.string(),
  updated: z.boolean(),
  redacted: z.boolean(),
  claims: z.number().int(),
  notices: z.number().int(),
};

export const articleLine = z.object(head).openapi("ArticleLine");
export type ArticleLine = z.infer<typeof articleLine>;

export const articlePage = pageOf(articleLine).openapi("ArticlePage");
export type ArticlePage = z.infer<typeof articlePage>;

/** A loaded word put on a party. */
export const labelView = z
  .object({
    span,
    label: z.string(),
    words: z.string(),
    party: named.pick({ name: true, words: true, span: true }).nullable(),
    voices: listOf(z.string()),
    distanced: z.boolean(),
    sentence,
  })
  .openapi("LabelUse");

export const articleDetail = z
  .object({
    article: articleLine,
    text: z.string(),
    /** `rtl` for Arabic, Hebrew and the like. */
    direction: z.enum(["ltr", "rtl"]),
    headlines: listOf(z.object({ span, kind: z.enum(["own", "update", "related"]) })),
    furniture: listOf(z.object({ span, reason: z.enum(FURNITURE_REASONS) })),
    claims: listOf(claimView),
    labels: listOf(labelView),
    notices: listOf(notice),
    /** All standing versions, this one included. */
    versions: listOf(
      z.object({
        version: z.string(),
        published: day.nullable(),
        title: z.string().nullable(),
        claims: z.number().int(),
        /** The one that comparison takes. */
        current: z.boolean(),
      }),
    ),
    group: groupView
      .extend({
        copies: listOf(
          z.object({
            kind: z.enum(["reprint", "excerpt", "quotation"]),
            article: z.string(),
            title: z.string().nullable(),
            outlet: z.string().nullable(),
            /** This article is the source, the copy, or it is not known which came first. */
            role: z.enum(["source", "copy", "unknown"]),
            share: z.number(),
            reason: z.string(),
          }),
        ),
      })
      .nullable(),
    judgements: listOf(judgementView),
  })
  .openapi("ArticleDetail");
export type ArticleDetail = z.infer<typeof articleDetail>;

/** What changed from one version of an article to another. */
export const articleChanges = z
  .object({
    from: z.string(),
    to: z.string(),
    /** `null` where it stayed. */
    title: z.object({ before: z.string().nullable(), after: z.string().nullable() }).nullable(),
    /** The two texts as runs of words. */
    words: listOf(z.object({ text: z.string(), change: z.enum(["same", "added", "removed"]) })),
    claims: z.object({
      added: listOf(claimView),
      dropped: listOf(claimView),
      changed: listOf(
        z.object({
          before: claimView,
          after: claimView,
          fields: listOf(z.object({ field: z.string(), before: z.string(), after: z.string() })),
        }),
      ),
    }),
  })
  .openapi("ArticleChanges");
export type ArticleChanges = z.infer<typeof articleChanges>;
