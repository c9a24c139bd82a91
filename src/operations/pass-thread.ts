import { workerData } from "node:worker_threads";
import type { Article } from "../model/article.ts";
import type { JudgementOf } from "../model/judgement.ts";
import type { PassedVersion } from "../storage/ledger.ts";
import { engineHeeding } from "./judged-engine.ts";
import { loadEngine } from "./load-engine.ts";
import { passOver } from "./pass-over.ts";

/** What a thread needs to load the same engine as the process that started it. */
export interface PassThreadData {
  /** Folders of knowledge beside the package's own. */
  readonly folders: readonly string[];
  readonly lenient: boolean;
  readonly identified: readonly JudgementOf<"identified">[];
}

const { folders, lenient, identified } = workerData as PassThreadData;
const engine = engineHeeding(await loadEngine(folders, { lenient }), identified);

/** A thread's share of the work (see `startPasses`). */
export const passInThread = (article: Article): PassedVersion => passOver(article, engine);

// The pool calls what a thread's file exports by default.
export default passInThread;
