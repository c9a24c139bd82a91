import type { Archive } from "./member.ts";
import { openMbox } from "./open-mbox.ts";
import { openWarc } from "./open-warc.ts";
import { openWacz, openZip } from "./open-zip.ts";

/** Files that hold many reports. A new one is a file beside this and a line in the table. */
export const ARCHIVES: readonly Archive[] = [
  { name: "ZIP archive", endings: [".zip"], open: openZip },
  { name: "web archive (WACZ)", endings: [".wacz"], open: openWacz },
  { name: "web archive", endings: [".warc", ".warc.gz"], open: openWarc },
  { name: "mailbox", endings: [".mbox"], open: openMbox },
];

/** The archive that a file is by the end of its name; `null` for a report. */
export const archiveOf = (name: string): Archive | null => {
  const lower = name.toLowerCase();
  return ARCHIVES.find(({ endings }) => endings.some((ending) => lower.endsWith(ending))) ?? null;
};
