import { createHash, type KeyObject } from "node:crypto";
import type { Ledger } from "../../storage/ledger.ts";
import { aboutOf, type BundleCounts, startTally } from "./about.ts";
import { bundleContents } from "./bundle-contents.ts";
import { ABOUT, MANIFEST, PUBLIC_KEY, SIGNATURE } from "./bundle-paths.ts";
import { lineText, type ManifestLine, nextLine } from "./manifest.ts";
import { selectForBundle } from "./selection.ts";
import { publicPem, signBytes } from "./signature.ts";

/** A file of a bundle in parts. Its parts must be taken before the next file is asked for. */
export interface BundleFile {
  readonly path: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** What is to be bundled, and by whom it is signed. */
export interface BundleOrder {
  /** A text query about claims; empty for the whole ledger. */
  readonly where: string;
  readonly key: KeyObject | null;
}

/** What a bundle came to. */
export interface BundleSum {
  readonly files: number;
  readonly bytes: number;
  /** The last hash of the manifest's chain: it stands for every byte of the bundle. */
  readonly seal: string;
  readonly counts: BundleCounts;
  /** Articles were changed since the last comparison: events are those of before. */
  readonly behind: boolean;
}

/**
 * The files of an evidence bundle (docs/bundle.md), the manifest last. The same ledger gives the same bytes. One report or
 * article is held in memory at a time, and about 300 bytes for each file.
 *
 * @param sealed told when the manifest is finished
 * @throws UsageError for a bad query, before the first file
 */
export async function* bundleFiles(
  ledger: Ledger,
  { where, key }: BundleOrder,
  sealed: (sum: BundleSum) => void,
): AsyncGenerator<BundleFile> {
  const selection = await selectForBundle(ledger, where);
  const behind = await ledger.isBehind();
  const tally = startTally();
  const lines: string[] = [];
  let last: ManifestLine | null = null;
  let bytes = 0;
  for await (const { path, pieces } of bundleContents(ledger, selection, tally)) {
    const hash = createHash("sha256");
    let size = 0;
    const see = (piece: Uint8Array): void => {
      hash.update(piece);
      size += piece.length;
    };
    yield { path, pieces: watched(pieces, see) };
    last = nextLine(last, { path, bytes: size, sha256: hash.digest("hex") });
    lines.push(lineText(last));
    bytes += size;
  }
  const about = encode(`${JSON.stringify(await aboutOf(where, !behind, tally), null, 2)}\n`);
  yield { path: ABOUT, pieces: watched([about]) };
  last = nextLine(last, { path: ABOUT, bytes: about.length, sha256: createHash("sha256").update(about).digest("hex") });
  lines.push(lineText(last));
  const manifest = encode(lines.join(""));
  yield { path: MANIFEST, pieces: watched([manifest]) };
  if (key !== null) {
    yield { path: SIGNATURE, pieces: watched([signBytes(manifest, key)]) };
    yield { path: PUBLIC_KEY, pieces: watched([publicPem(key)]) };
  }
  sealed({
    files: lines.length,
    bytes: bytes + about.length,
    seal: last.chain,
    counts: tally.counts,
    behind,
  });
}

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array => encoder.encode(text);

/** Pieces as bytes, each shown to `see` on its way. */
async function* watched(
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  see: (piece: Uint8Array) => void = () => {},
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    const bytes = typeof piece === "string" ? encode(piece) : piece;
    see(bytes);
    yield bytes;
  }
}
