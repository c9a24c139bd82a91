import { cut } from "../../model/span.ts";
import { collect } from "../../operations/collect.ts";
import { latestVersions } from "../../operations/event-input.ts";
import { placeJudgements } from "../../operations/placed-judgements.ts";
import type { LedgerArticle } from "../../storage/ledger.ts";
import type { ArticleDetail } from "../api/articles.ts";
import type { ServerContext } from "../context.ts";
import { notFound } from "../problem.ts";
import { viewArticleLine } from "./article-line-view.ts";
import { sentenceAround, viewClaim } from "./claim-view.ts";
import { viewJudgement } from "./judgement-view.ts";

/** Languages that are written from right to left (ISO 639-1). */
const RIGHT_TO_LEFT = ["ar", "fa", "he", "ku", "ps", "ug", "ur", "yi", "sd", "dv"];

/** An article with everything that its page shows; without a version the one that comparison takes. */
export const viewArticle = async (
  context: ServerContext,
  id: string,
  version: string | null,
): Promise<ArticleDetail> => {
  const { ledger, knowledge } = context;
  const versions = await collect(ledger.articles({ ids: [id] }));
  const [current] = latestVersions(versions);
  const article = version === null ? current : versions.find((one) => one.version === version);
  if (current === undefined || article === undefined) throw notFound("article", version ?? id);
  const [claims, labels, placed, group] = await Promise.all([
    collect(ledger.claims({ versions: [article.version] })),
    collect(ledger.labels({ articles: [id] })),
    collect(ledger.judgements({ versions: [article.version] })).then((given) => placeJudgements(ledger, given)),
    groupOf(context, id),
  ]);
  const { text } = article;
  return {
    article: viewArticleLine(article),
    text,
    direction: RIGHT_TO_LEFT.includes(article.language) ? "rtl" : "ltr",
    headlines: article.headlines,
    furniture: article.furniture,
    claims: claims.map((entry) => viewClaim(entry, text, knowledge)),
    labels: labels
      .filter((label) => label.version === article.version)
      .map(({ use }) => ({
        span: use.span,
        label: use.label,
        words: cut(text, use.span),
        party:
          use.party === null ? null : { name: use.party.name, words: cut(text, use.party.span), span: use.party.span },
        voices: use.attribution.map(({ name }) => name),
        distanced: use.distanced,
        sentence: sentenceAround(text, use.span),
      })),
    notices: article.notices,
    versions: versions.map((one) => versionLine(one, current)),
    group,
    judgements: placed.map(viewJudgement),
  };
};

const versionLine = (
  { version, published, title, claims }: LedgerArticle,
  current: LedgerArticle,
): ArticleDetail["versions"][number] => ({
  version,
  published: published?.day ?? null,
  title,
  claims,
  current: version === current.version,
});

/** The source group of an article, with what it took and gave. */
const groupOf = async ({ ledger }: ServerContext, id: string): Promise<ArticleDetail["group"]> => {
  const [group] = await collect(ledger.sourceGroups({ articles: [id] }));
  if (group === undefined) return null;
  const copies = group.copies.filter(({ source, copy }) => source === id || copy === id);
  const others = new Map<string, LedgerArticle>();
  const ids = [...new Set(copies.map(({ source, copy }) => (source === id ? copy : source)))];
  if (ids.length > 0) for await (const other of ledger.articles({ ids })) others.set(other.id, other);
  return {
    number: group.number,
    reason: group.reason,
    articles: group.articles,
    copies: copies.map(({ kind, source, copy, directed, share, reason }) => {
      const other = source === id ? copy : source;
      return {
        kind,
        article: other,
        title: others.get(other)?.title ?? null,
        outlet: others.get(other)?.outlet ?? null,
        role: directed ? (source === id ? "source" : "copy") : "unknown",
        share,
        reason,
      };
    }),
  };
};
