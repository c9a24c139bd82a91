import type { Day } from "../model/day.ts";
import type { RunFacts } from "../publishing/dossier/dossier-input.ts";
import type { LedgerArticle, LedgerStats, Made } from "../storage/ledger.ts";

/** What is known of a run beside the events that it shows. */
export interface RunGiven {
  readonly written: Day;
  readonly selection: string;
  readonly variorum: string;
  /** Names of the knowledge files that come with the program. */
  readonly knowledgeFiles: readonly string[];
  /** The articles that are shown, each with what it was read with. */
  readonly articles: readonly Pick<LedgerArticle, "made" | "redacted">[];
  readonly stats: LedgerStats;
}

/**
 * The facts of the methods section: what the claims were made with, which is what their articles were read with and not what
 * is installed now; what the whole ledger holds; and the limits of this run.
 */
export const runFacts = ({ written, selection, variorum, knowledgeFiles, articles, stats }: RunGiven): RunFacts => {
  const passes = [...new Map(articles.map(({ made }) => [JSON.stringify(made), made])).values()];
  return {
    written,
    selection,
    versions: [
      { name: "Variorum", version: variorum },
      ...passes.flatMap((made, i) => versionsOf(made, passes.length > 1 ? ` (${i + 1})` : "")),
      { name: "knowledge files", version: knowledgeFiles.join(", ") },
    ],
    ledger: { articles: stats.articles, claims: stats.claims, events: stats.events },
    limits: limitsOf(passes.length, articles.filter(({ redacted }) => redacted).length, stats.tombstones),
  };
};

const versionsOf = ({ engine, rules, knowledge }: Made, number: string): RunFacts["versions"] => [
  { name: `engine${number}`, version: engine },
  { name: `rules${number}`, version: rules },
  { name: `knowledge${number}`, version: knowledge },
];

const limitsOf = (passes: number, redacted: number, tombstones: number): readonly string[] => [
  ...(passes > 1
    ? [
        `The articles were read by ${passes} versions of engine, rules or knowledge; variorum rebuild --stale reads them alike.`,
      ]
    : []),
  ...(redacted > 0
    ? [`Words were taken out of ${redacted === 1 ? "one article" : `${redacted} articles`} shown here.`]
    : []),
  ...(tombstones > 0
    ? [
        `The ledger holds ${tombstones === 1 ? "one redaction" : `${tombstones} redactions`}: what was taken out is not shown.`,
      ]
    : []),
];
