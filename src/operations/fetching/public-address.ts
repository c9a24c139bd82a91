import { lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Whether an address of the internet protocol belongs to the public network: nothing private, local, shared or reserved. */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  if (parsed.kind() === "ipv4") return true;
  // Addresses of version 6 that carry one of version 4 lead where that one leads.
  const inner = embedded(parsed as ipaddr.IPv6);
  return inner === null || isPublicAddress(inner);
};

/** The address of version 4 inside one of NAT64 (RFC 6052), which some libraries take for a public one. */
const embedded = (address: ipaddr.IPv6): string | null => {
  const bytes = address.toByteArray();
  const isNat64 = [0x00, 0x64, 0xff, 0x9b].every((byte, i) => bytes[i] === byte);
  return isNat64 ? bytes.slice(12).join(".") : null;
};

/** Thrown by a lookup that leads where nothing may be fetched. */
export class PrivateAddress extends Error {
  override readonly name = "PrivateAddress";
}

/**
 * A name lookup for connections that refuses names of which any address is not allowed. The connection is made to the very
 * address that was looked at, so that a name cannot mean another one a moment later.
 */
export const lookupAllowed =
  (isAllowed: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const refused = addresses.find(({ address }) => !isAllowed(address));
      if (refused !== undefined)
        return callback(
          new PrivateAddress(`${hostname} leads to ${refused.address}, which is not on the public network`),
          [],
        );
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      callback(null, first?.address ?? "", first?.family);
    });
  };
