import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Names under which a browser asks this machine itself. */
export const LOOPBACK_NAMES: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** Whether only this machine reaches what listens on a host. */
export const isLoopback = (host: string): boolean => {
  if (host.toLowerCase() === "localhost") return true;
  return isIP(host) !== 0 && ipaddr.process(host).range() === "loopback";
};
