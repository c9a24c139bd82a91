import { SingleBar } from "cli-progress";
import type { ReportOutcome } from "../operations/read-reports.ts";
import { clean, sayJson } from "./print.ts";

/** Shows how reading gets on. */
export interface Progress {
  step(outcome: ReportOutcome): void;
  stop(): void;
}

/**
 * A bar on a terminal, plain lines elsewhere (one a report that has something to tell), JSON lines on demand. All but
 * JSON goes to standard error, so that results can be piped.
 */
export function startProgress(total: number, json: boolean): Progress {
  if (json) return { step: (outcome) => sayJson(outcome), stop: () => {} };
  if (!process.stderr.isTTY) return { step: (outcome) => noticeLines(outcome).forEach(warn), stop: () => {} };
  const bar = new SingleBar({
    format: "reading {bar} {value}/{total} {name}",
    stream: process.stderr,
    clearOnComplete: true,
  });
  bar.start(total, 0, { name: "" });
  const lines: string[] = [];
  return {
    step(outcome) {
      lines.push(...noticeLines(outcome));
      bar.increment({ name: clean(outcome.name) });
    },
    stop() {
      bar.stop();
      lines.forEach(warn);
    },
  };
}

/** Trouble worth a line: failures and warnings, each with the report that it was met in; each message once. */
function noticeLines({ name, notices }: ReportOutcome): readonly string[] {
  const told = notices.filter(({ severity }) => severity !== "info").map(({ message }) => message);
  const counts = new Map<string, number>();
  for (const message of told) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts].map(([message, count]) => clean(`${name}: ${message}${count > 1 ? ` (${count} times)` : ""}`));
}

const warn = (line: string): void => void process.stderr.write(`${line}\n`);
