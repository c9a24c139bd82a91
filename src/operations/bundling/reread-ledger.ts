import type { VersionId } from "../../model/ids.ts";
import type { Ledger } from "../../storage/ledger.ts";
import { type KeptVersion, keptVersion } from "../check-ledger.ts";
import type { Reread } from "./reread.ts";

/** A ledger as something that can be read again. */
export const rereadLedger = (ledger: Ledger): Reread => ({
  whole: true,
  reports: async function* () {
    for await (const id of ledger.reports()) {
      const report = await ledger.report(id);
      if (report !== null) yield report;
    }
  },
  versions: async function* () {
    for await (const { version } of ledger.articles()) yield version;
  },
  version: (id) => versionIn(ledger, id),
});

async function versionIn(ledger: Ledger, id: VersionId): Promise<KeptVersion | null> {
  for await (const article of ledger.articles({ versions: [id] })) return keptVersion(ledger, article);
  return null;
}
