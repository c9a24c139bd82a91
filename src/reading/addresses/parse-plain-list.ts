import { type AddressList, bareAddress } from "./address.ts";

/** A list with one address a line, lines that begin with `#` left aside; `null` when other words stand in it. */
export const parsePlainList = (text: string): AddressList | null => {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (lines.length === 0 || !lines.every((line) => /^https?:\/\/\S+$/i.test(line))) return null;
  return { addresses: lines.map(bareAddress), lists: [] };
};
