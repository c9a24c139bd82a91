import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareLedger } from "../../src/operations/compare-ledger.ts";
import { findReports } from "../../src/operations/find-reports.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { inPackage } from "../../src/operations/package-root.ts";
import { readReports } from "../../src/operations/read-reports.ts";
import { openContext } from "../../src/server/open-context.ts";
import { startServer } from "../../src/server/start-server.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";

/** Reports beside the samples: one that would run if it could, and one in letters that run from right to left. */
const OTHERS = {
  "hostile.md": `---
title: "<img src=x onerror=document.title='taken'><script>document.title='taken'</script>"
outlet: "<b>Loud</b> Gazette"
published: 2016-08-09
---
# <img src=x onerror=document.title='taken'><script>document.title='taken'</script>

BEIRUT – Shelling killed 7 people in Saraqib on Tuesday, <b onclick="alert(1)">residents</b> said.
`,
  "arabic.md": `---
title: "قصف على حلب"
outlet: "صحيفة الشمال"
published: 2016-08-09
---
# قصف على حلب

قال سكان إن القصف قتل سبعة أشخاص في حي الأنصاري يوم الثلاثاء.
`,
};

/** A server of the built page in `page` over a ledger of the samples and of reports that are hard to show. */
export interface ServedSamples {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Reads the samples into a ledger in `folder` and serves it. `page` is where the page was built. */
export const serveSamples = async (folder: string, page: string): Promise<ServedSamples> => {
  for (const [name, text] of Object.entries(OTHERS)) writeFileSync(join(folder, name), text);
  const ledger = await openLedger(join(folder, "ledger"));
  const engine = await loadEngine();
  const now = (): string => new Date().toISOString();
  const found = await findReports([inPackage("samples"), ...Object.keys(OTHERS).map((name) => join(folder, name))]);
  for await (const outcome of readReports(ledger, engine, found, { hints: {}, now })) {
    if (outcome.standing === "failed") throw new Error(`${outcome.name} could not be read`);
  }
  await compareLedger(ledger, engine.knowledge.gazetteer);
  const context = await openContext(ledger, "127.0.0.1", { page, engine: async () => engine, now });
  const server = await startServer(context, { host: "127.0.0.1", port: 0 });
  return {
    address: server.address,
    stop: async () => {
      await server.stop();
      await ledger.close();
    },
  };
};
