import { childrenBy } from "../../language/view.ts";
import type { ClaimType } from "../../model/claim-types.ts";
import type { Quantity } from "../../model/quantity.ts";
import { prepositionOf } from "../clause.ts";
import type { Draft } from "../draft.ts";
import { type Party, partiesOf } from "../parties.ts";
import type { Scene } from "../scene.ts";
import { unique } from "./fill-roles.ts";
import type { Refiner } from "./refiner.ts";

/** Types whose numbers count the people whom it happened to. */
export const OF_PEOPLE: ReadonlySet<ClaimType> = new Set(["killed", "injured", "displaced", "detained", "massacre"]);

/**
 * Who is counted is who was harmed: "killing five" has people as its target, "31 people, including nine children" both.
 * A target that the words name already stays as it is.
 */
export const nameVictims: Refiner = (all, _, scene) =>
  all.map((given) => {
    if (!OF_PEOPLE.has(given.type)) return given;
    const draft = withParts(scene, given);
    if (draft.quantities.length === 0) return draft;
    const counted = draft.quantities.filter((quantity) => !isNamed(quantity, draft.targets));
    // a number alone adds nothing to victims that are named
    const victims = draft.targets.length > 0 ? counted.filter(({ of }) => of !== "people") : counted;
    return victims.length === 0
      ? draft
      : { ...draft, targets: unique([...draft.targets, ...victims.map((quantity) => victim(draft, quantity))]) };
  });

/** "12 people, including patients and their nurses": the parts are harmed as the whole is. */
function withParts(scene: Scene, draft: Draft): Draft {
  const { doc } = scene;
  const parts = draft.targets.flatMap(({ head }) =>
    childrenBy(doc, head, "nmod")
      .filter((child) => child > head && /^(?:including|among)$/.test(prepositionOf(doc, child)))
      .flatMap((child) => partiesOf(scene, child, "target/part")),
  );
  return parts.length === 0 ? draft : { ...draft, targets: unique([...draft.targets, ...parts]) };
}

const victim = (draft: Draft, { of, span }: Quantity): Party => ({
  name: of,
  span,
  rule: "target/counted",
  head: draft.anchor,
});

/** Whether a target is told in the words of the number already. */
const isNamed = ({ of, span }: Quantity, targets: readonly Party[]): boolean =>
  targets.some(
    (target) =>
      (span.start < target.span.end && target.span.start < span.end) || target.name.toLowerCase() === of.toLowerCase(),
  );
