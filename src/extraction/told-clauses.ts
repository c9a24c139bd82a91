import { childrenBy, hasRelation } from "../language/view.ts";
import { lowerOf, type Scene } from "./scene.ts";

/** What a noun for words tells ("reports that …", "claims by residents that …"), and by whom; −1 where nobody is named. */
export interface Told {
  readonly clauses: readonly number[];
  readonly by: number;
}

/** The clauses behind a noun for words, on it or on the one who speaks them, wherever the tree has hung them. */
export function toldBy(scene: Scene, noun: number): Told {
  const { doc } = scene;
  const next = noun + 1 < doc.length && lowerOf(scene, noun + 1) === "by" ? doc.heads[noun + 1]! : -1;
  const by = next > noun + 1 && doc.sentenceOf[next] === doc.sentenceOf[noun] ? next : -1;
  const own = childrenBy(doc, noun, "acl", "ccomp").filter(
    (child) => child > noun && (!hasRelation(doc, child, "acl:relcl") || saysThat(scene, child)),
  );
  const theirs =
    by < 0 ? [] : childrenBy(doc, by, "acl", "ccomp").filter((child) => child > by && saysThat(scene, child));
  return { clauses: [...own, ...theirs], by };
}

/** "that warplanes bombed the town", whatever the tree calls it: a "that" which is no pronoun in its clause. */
export const saysThat = (scene: Scene, clause: number): boolean =>
  childrenBy(scene.doc, clause, "mark").some((mark) => lowerOf(scene, mark) === "that");
