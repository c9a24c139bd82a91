import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { UsageError } from "../usage-error.ts";

/**
 * A private key from a PEM file, as `openssl genpkey -algorithm ed25519` writes it.
 *
 * @throws UsageError for anything else
 */
export const privateKeyOf = (pem: string | Buffer, name: string): KeyObject =>
  ed25519(name, "private", () => createPrivateKey(pem));

/** A public key from a PEM file, as `openssl pkey -pubout` writes it. Throws as `privateKeyOf`. */
export const publicKeyOf = (pem: string | Buffer, name: string): KeyObject =>
  ed25519(name, "public", () => createPublicKey(pem));

const ed25519 = (name: string, kind: "private" | "public", read: () => KeyObject): KeyObject => {
  try {
    const key = read();
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // Said below: what the library says of a bad key helps nobody.
  }
  const how =
    kind === "private" ? "openssl genpkey -algorithm ed25519 -out key.pem" : "openssl pkey -in key.pem -pubout";
  throw new UsageError(`${name} is no ${kind} Ed25519 key in PEM without a password: ${how} makes one`);
};

/** The detached signature, 64 bytes: `openssl pkeyutl -verify -rawin` reads it too. */
export const signBytes = (bytes: Uint8Array, key: KeyObject): Uint8Array => sign(null, bytes, key);

export const isSignedBy = (bytes: Uint8Array, signature: Uint8Array, key: KeyObject): boolean =>
  verify(null, bytes, key, signature);

/** A public key as PEM. A private one gives its public half. */
export const publicPem = (key: KeyObject): string =>
  String((key.type === "private" ? createPublicKey(key) : key).export({ type: "spki", format: "pem" }));

/** By what people tell keys apart: SHA-256 of the public key, hex. */
export const keyName = (key: KeyObject): string =>
  createHash("sha256")
    .update((key.type === "private" ? createPublicKey(key) : key).export({ type: "spki", format: "der" }))
    .digest("hex");
