import type { z } from "zod";

/** Keys and numbers (from 0) that lead to a place in parsed data. */
export type KnowledgePath = readonly (string | number)[];

/** A parsed knowledge file: its name for messages, and what stood in it. */
export interface KnowledgeFile {
  readonly name: string;
  readonly data: unknown;
  /** The line (from 1) on which a part of the data stands, or the nearest that holds it, where the text is known. */
  readonly lineAt?: (path: KnowledgePath) => number | null;
}

/** What is wrong in a knowledge file, and where. */
export interface KnowledgeFault {
  readonly file: string;
  /** From 1; `null` where the file's text is not known. */
  readonly line: number | null;
  /** Empty for a table and for the file as a whole. */
  readonly path: KnowledgePath;
  readonly reason: string;
}

/** A fault before its line is looked up. */
export type FoundFault = Omit<KnowledgeFault, "line"> & { readonly line?: number };

/** The faults with their lines. */
export const withLines = (faults: readonly FoundFault[], files: readonly KnowledgeFile[]): readonly KnowledgeFault[] =>
  faults.map((fault) => ({
    ...fault,
    line: fault.line ?? files.find(({ name }) => name === fault.file)?.lineAt?.(fault.path) ?? null,
  }));

/** A fault for people: "actors/mine.yaml, line 12 (actors.3.names.0): …". */
export const sayFault = ({ file, line, path, reason }: KnowledgeFault): string =>
  `${file}${line === null ? "" : `, line ${line}`}${path.length > 0 ? ` (${path.join(".")})` : ""}: ${reason}`;

/** Knowledge that cannot be used; `faults` says all that was found, the message the first ten. */
export class KnowledgeError extends Error {
  readonly faults: readonly KnowledgeFault[];

  constructor(faults: readonly KnowledgeFault[]) {
    const rest = faults.length > 10 ? [`and ${faults.length - 10} more`] : [];
    super(["bad knowledge:", ...faults.slice(0, 10).map(sayFault), ...rest].join("\n  "));
    this.name = "KnowledgeError";
    this.faults = faults;
  }
}

/** How faults are met: strict refuses everything, lenient leaves out what is bad and keeps the rest. */
export interface CompileOptions {
  readonly lenient?: boolean;
}

/** The faults that zod found under a path of a file. */
export const faultsOf = (file: string, path: KnowledgePath, error: z.ZodError): readonly FoundFault[] =>
  error.issues.map((issue) => ({
    file,
    path: [...path, ...issue.path.map((key) => (typeof key === "number" ? key : String(key)))],
    reason: issue.message,
  }));
