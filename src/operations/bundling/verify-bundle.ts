import type { KeyObject } from "node:crypto";
import type { About } from "./about.ts";
import type { BundleFault } from "./bundle-fault.ts";
import { ABOUT, BUNDLE_FORMAT, MANIFEST, PUBLIC_KEY, SIGNATURE } from "./bundle-paths.ts";
import { checkFile } from "./check-file.ts";
import { checkPresence, readManifest } from "./check-manifest.ts";
import { startRowCheck } from "./check-rows.ts";
import type { OpenBundle } from "./open-bundle.ts";
import { readWhole } from "./read-whole.ts";
import { isSignedBy, keyName, publicKeyOf, publicPem } from "./signature.ts";

/** What a bundle says of itself, and who signed it. */
export interface Verified {
  readonly files: number;
  readonly bytes: number;
  /** The last hash of the manifest's chain; `null` where the chain does not hold. */
  readonly seal: string | null;
  /** `null` where it cannot be read. */
  readonly about: About | null;
  /** The name of the key whose signature holds; `null` where there is none. */
  readonly signedBy: string | null;
}

/** Larger manifests and accounts of a bundle are not ours: 300 bytes for each of a million files. */
const MOST_MANIFEST = 300_000_000;
const MOST_ABOUT = 10_000_000;

/**
 * Checks all of a bundle that can be checked without reading its reports again: the manifest's chain, the signature, every
 * hash, missing and added files, and whether rows hold together. Every fault is told as it is met.
 *
 * @param key whose signature it must bear; without one any signature is held against the key that lies beside it, which
 * shows that nothing was changed since, and not who signed
 */
export async function verifyBundle(
  bundle: OpenBundle,
  key: KeyObject | null,
  tell: (fault: BundleFault) => void,
): Promise<Verified> {
  for (const fault of bundle.faults) tell(fault);
  if (!bundle.paths.has(MANIFEST)) {
    if (bundle.paths.size > 0 || bundle.faults.length === 0)
      tell({ kind: "manifest", id: MANIFEST, message: "is missing: this is no bundle, or not the whole of one" });
    return { files: 0, bytes: 0, seal: null, about: null, signedBy: null };
  }
  const manifest = await readWhole(bundle, MANIFEST, MOST_MANIFEST).catch((error: unknown) => {
    tell({ kind: "manifest", id: MANIFEST, message: `cannot be read: ${(error as Error).message}` });
    return new Uint8Array();
  });
  const { files, seal } = await readManifest(manifest, tell);
  const signedBy = await checkSignature(bundle, manifest, key, tell);
  await checkPresence(bundle, files, tell);
  const rows = startRowCheck(new Set([...files.keys()].filter((path) => bundle.paths.has(path))), tell);
  let bytes = 0;
  for (const file of files.values()) {
    if (!bundle.paths.has(file.path)) continue;
    bytes += file.bytes;
    await checkFile(bundle, file, rows.take, tell);
    rows.fileEnds(file.path);
  }
  rows.end();
  const about = await readAbout(bundle, tell);
  for (const [kind, count] of Object.entries(about?.counts ?? {})) {
    const found = rows.counts.get(kind as keyof About["counts"]) ?? 0;
    if (found !== count)
      tell({ kind: "file", id: ABOUT, message: `counts ${count} rows of ${kind}, and there are ${found}` });
  }
  return { files: files.size, bytes, seal, about, signedBy };
}

async function readAbout(bundle: OpenBundle, tell: (fault: BundleFault) => void): Promise<About | null> {
  if (!bundle.paths.has(ABOUT)) return null;
  try {
    const about = JSON.parse(new TextDecoder().decode(await readWhole(bundle, ABOUT, MOST_ABOUT))) as About;
    if (about.format === BUNDLE_FORMAT && typeof about.counts === "object") return about;
    tell({
      kind: "file",
      id: ABOUT,
      message: `is of the format ${about.format}, and this program knows ${BUNDLE_FORMAT}`,
    });
  } catch {
    tell({ kind: "file", id: ABOUT, message: "cannot be read" });
  }
  return null;
}

async function checkSignature(
  bundle: OpenBundle,
  manifest: Uint8Array,
  key: KeyObject | null,
  tell: (fault: BundleFault) => void,
): Promise<string | null> {
  const fault = (message: string): null => {
    tell({ kind: "signature", id: SIGNATURE, message });
    return null;
  };
  const [signed, named] = [bundle.paths.has(SIGNATURE), bundle.paths.has(PUBLIC_KEY)];
  if (!signed && !named) return key === null ? null : fault("is missing: nobody signed this bundle");
  if (!signed || !named) return fault(`one of ${SIGNATURE} and ${PUBLIC_KEY} is missing`);
  try {
    const signature = await readWhole(bundle, SIGNATURE, 1000);
    const pem = Buffer.from(await readWhole(bundle, PUBLIC_KEY, 10_000));
    const own = publicKeyOf(pem, PUBLIC_KEY);
    // Whatever reads PEM passes over some bits of it.
    if (publicPem(own) !== pem.toString("latin1")) return fault(`${PUBLIC_KEY} was changed`);
    if (key !== null && keyName(own) !== keyName(key))
      return fault(`it was signed with another key: ${keyName(own)}, not ${keyName(key)}`);
    return isSignedBy(manifest, signature, own) ? keyName(own) : fault("does not belong to this manifest");
  } catch (error) {
    return fault(`cannot be checked: ${(error as Error).message}`);
  }
}
