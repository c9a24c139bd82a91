import { InvalidArgumentError } from "commander";

const MOST = 65_535;

/** A port from the command line. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > MOST) throw new InvalidArgumentError(`Give a number from 0 to ${MOST}.`);
  return port;
}
