import type { Notice } from "../../model/notice.ts";
import type { Hints } from "../given-report.ts";

/** A report inside an archive, or trouble with one. */
export type Member =
  | {
      readonly kind: "report";
      /** Its name inside the archive; the format is chosen by how it ends. */
      readonly name: string;
      readonly bytes: Uint8Array;
      /** What the archive says about it. */
      readonly hints: Hints;
      /** ISO 8601 instant at which a crawler fetched it, where the archive says so. */
      readonly received: string | null;
    }
  | { readonly kind: "trouble"; readonly name: string; readonly notice: Notice };

/** A file that holds many reports. A new one is a file beside this and a line in `archives.ts`. */
export interface Archive {
  readonly name: string;
  /** How file names end, lower case, with the dot. */
  readonly endings: readonly string[];
  /** The reports inside, one at a time. Trouble is a member; it never throws. `chunks` is read once, from its beginning. */
  readonly open: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Member>;
}

/** Bytes of the largest report that is taken out of an archive. */
export const MAX_MEMBER = 64_000_000;
