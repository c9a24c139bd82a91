import type { Claim } from "../../model/claim.ts";
import { changeBetween } from "../../operations/version-change.ts";
import type { ArticleChanges } from "../api/articles.ts";
import type { ClaimView } from "../api/claims.ts";
import type { ServerContext } from "../context.ts";
import { viewClaim } from "./claim-view.ts";

/** What changed between two versions of an article, as the API gives it. */
export const viewChanges = async (
  { ledger, knowledge }: ServerContext,
  article: string,
  from: string,
  to: string,
): Promise<ArticleChanges> => {
  const { change, texts, claims } = await changeBetween(ledger, article, from, to);
  const view = ({ id, version }: Claim): ClaimView => viewClaim(claims.get(id)!, texts.get(version) ?? "", knowledge);
  return {
    from,
    to,
    title: change.title,
    words: change.words,
    claims: {
      added: change.added.map(view),
      dropped: change.dropped.map(view),
      changed: change.changed.map(({ before, after, fields }) => ({
        before: view(before),
        after: view(after),
        fields,
      })),
    },
  };
};
