import { Problem } from "../problem.ts";
import type { Visitor } from "./visitor.ts";

/**
 * Under whose name a decision is kept.
 * @throws Problem where nobody gave a name
 */
export const nameOf = ({ name }: Visitor): string => {
  if (name === null)
    throw new Problem(
      400,
      "name",
      "say who you are first: every decision is kept with a name",
      "PUT /api/session/name",
    );
  return name;
};
