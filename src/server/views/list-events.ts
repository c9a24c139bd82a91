import { personGrades } from "../../operations/placed-judgements.ts";
import type { EventLine as Line } from "../../storage/event-line.ts";
import type { EventLine } from "../api/events.ts";
import type { ServerContext } from "../context.ts";
import { viewEventLine } from "./event-line-view.ts";
import { viewGrade } from "./judgement-view.ts";

/** Lines of events as the API gives them, each with the newest grade of a person. */
export const viewEventLines = async (context: ServerContext, lines: readonly Line[]): Promise<readonly EventLine[]> => {
  const grades = await personGrades(context.ledger);
  return lines.map((line) => {
    const newest = grades.get(line.id)?.at(-1);
    return viewEventLine(line, context.knowledge, newest === undefined ? null : viewGrade(newest));
  });
};
