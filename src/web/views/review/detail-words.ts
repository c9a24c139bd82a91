import type { JudgementView } from "../../../server/api/judgements.ts";

/** What a verdict says beyond itself, flat: "actor → Syrian Army". Its shape depends on the verdict (see NewJudgement). */
export const detailWords = ({ details }: Pick<JudgementView, "details">): string => {
  const part = (key: string): Readonly<Record<string, unknown>> | null => {
    const value = details[key];
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  };
  const correction = part("correction");
  if (correction !== null) return `${correction["field"]}: ${correction["seen"]} → ${correction["value"]}`;
  const grade = part("grade");
  if (grade !== null) return `${grade["source"]}${grade["information"]}`;
  const rating = part("rating");
  if (rating !== null) return `${rating["value"]}: ${rating["words"]}`;
  const name = part("name");
  if (name !== null) return `${name["words"]} → ${String(details["is"])} (${String(details["answer"])})`;
  const other = part("other");
  return other === null ? "" : `“${String(other["quote"])}”`;
};
