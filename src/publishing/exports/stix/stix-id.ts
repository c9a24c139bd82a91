import { createHash } from "node:crypto";

/** Our own namespace, so that an id never meets one of somebody else (RFC 4122, version 5). */
const NAMESPACE = Buffer.from("6f9e0c5e2d0f4c0b9a538f2f6ad3a1c7", "hex");

/** `type--uuid`: the same for the same thing whenever it is written. */
export const stixId = (type: string, ...parts: readonly string[]): string => {
  const hash = createHash("sha1")
    .update(NAMESPACE)
    .update([type, ...parts].join("\u001f"))
    .digest()
    .subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return `${type}--${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}`;
};
