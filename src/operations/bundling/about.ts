import type { Made } from "../../storage/ledger.ts";
import { packageVersion } from "../package-root.ts";
import { BUNDLE_FORMAT } from "./bundle-paths.ts";
import type { RowKind } from "./bundle-rows.ts";
import { packageFiles } from "./package-files.ts";

/** Rows of each kind, and reports whose bytes were taken out. */
export type BundleCounts = Readonly<Record<RowKind | "redacted-report", number>>;

/** What `about.json` says. */
export interface About {
  readonly format: string;
  readonly variorum: string;
  readonly note: string;
  readonly where: string;
  readonly compared: boolean;
  readonly made: readonly (Made & { readonly articles: number })[];
  readonly counts: BundleCounts;
  /** SHA-256 of the weights and knowledge files of the program that wrote the bundle. */
  readonly package: Readonly<Record<string, string>>;
}

const NOTE =
  "Claims are what outlets and speakers say, each with its sentence. Nothing in here says that a claim is true.";

/** What is counted while the files are written. */
export interface Tally {
  readonly counts: Record<RowKind | "redacted-report", number>;
  readonly made: Map<string, Made & { articles: number }>;
}

export const startTally = (): Tally => ({
  counts: {
    report: 0,
    "redacted-report": 0,
    article: 0,
    claim: 0,
    label: 0,
    "source-group": 0,
    event: 0,
    judgement: 0,
    tombstone: 0,
    knowledge: 0,
  },
  made: new Map(),
});

/** What `about.json` says of a bundle whose other files are written. */
export async function aboutOf(where: string, compared: boolean, { counts, made }: Tally): Promise<About> {
  return {
    format: BUNDLE_FORMAT,
    variorum: packageVersion(),
    note: NOTE,
    where,
    compared,
    made: [...made.values()],
    counts,
    package: await packageFiles(),
  };
}
