import type { z } from "zod";

/** A parsed knowledge file: its name for messages, and what stood in it. */
export interface KnowledgeFile {
  readonly name: string;
  readonly data: unknown;
}

/** What is wrong in a knowledge file, and where. */
export interface KnowledgeFault {
  readonly file: string;
  /** Keys and numbers (from 0) that lead to the place; for a table, the line (from 1). */
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

const sayFault = (fault: KnowledgeFault): string =>
  `${fault.file}${fault.path.length > 0 ? `, ${fault.path.join(".")}` : ""}: ${fault.reason}`;

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
export const faultsOf = (
  file: string,
  path: readonly (string | number)[],
  error: z.ZodError,
): readonly KnowledgeFault[] =>
  error.issues.map((issue) => ({
    file,
    path: [...path, ...issue.path.map((key) => (typeof key === "number" ? key : String(key)))],
    reason: issue.message,
  }));
