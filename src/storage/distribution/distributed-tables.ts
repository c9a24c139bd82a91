/** A large table and the column by which its rows would lie on the machines of a cluster. */
export interface DistributedTable {
  readonly table: string;
  readonly column: string;
  /** The table whose rows with the same value lie on the same machine; `null` for the first of its kind. */
  readonly beside: string | null;
}

const group = (
  first: string,
  column: string,
  others: Readonly<Record<string, string>>,
): readonly DistributedTable[] => [
  { table: first, column, beside: null },
  ...Object.entries(others).map(([table, key]) => ({ table, column: key, beside: first })),
];

/**
 * How the ledger would be distributed with Citus (docs/scale.md). Everything that is read from one article lies together, so
 * that a report is one transaction on one machine; what an event's page shows lies under the block of the event; bands of
 * source keys and of tellings lie by themselves, since that is how near articles are asked for.
 */
export const DISTRIBUTED_TABLES: readonly DistributedTable[] = [
  ...group("reports", "id", { readings: "report" }),
  ...group("articles", "id", {
    versions: "article",
    version_sources: "article",
    passes: "article",
    claims: "article",
    claim_names: "article",
    claim_quantities: "article",
    labels: "article",
    event_claims: "article",
    changed_articles: "article",
    compared_articles: "article",
    source_copies: "article",
    source_group_articles: "article",
    tellings: "article",
    coding_sheets: "article",
    coding_settled: "article",
  }),
  ...group("events", "block", { event_accounts: "block", event_facets: "block", event_lines: "block" }),
  ...group("source_keys", "key", { telling_keys: "key" }),
  ...group("telling_edges", "a", {}),
  ...group("event_redirects", "id", {}),
  ...group("waiting_reports", "id", {}),
  ...group("followed", "url", {}),
];

/** Small tables that stay on the first machine: who may do what, what people decided, sums of counts. */
export const LOCAL_TABLES: readonly string[] = [
  "judgements",
  "event_constraints",
  "tombstones",
  "state",
  "source_groups",
  "claim_sums",
  "event_sums",
  "users",
  "sessions",
  "invitations",
  "tokens",
  "audit",
  "coding_rounds",
];
