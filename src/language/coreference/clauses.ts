import type { ExtraArc, Tree } from "../document.ts";
import { childrenBy, hasRelation, tagOf } from "../view.ts";

/** Subjects of the verbs above a word: of its own clause, of those that report it, and of others around it. */
export interface ClauseSubjects {
  readonly own: readonly number[];
  readonly outer: readonly number[];
  readonly around: readonly number[];
}

export interface Clauses {
  around(token: number): ClauseSubjects;
}

/** Looks up subjects, borrowed ones ("tried to flee", "killing two") and antecedents of relatives included. */
export function clausesOf(tree: Tree, extra: readonly ExtraArc[]): Clauses {
  const borrowed = new Map<number, number>();
  const antecedents = new Map<number, number>();
  for (const { head, dependent, relation } of extra) {
    if (relation === "ref") antecedents.set(dependent, head);
    else if (relation.startsWith("nsubj") && !borrowed.has(head)) borrowed.set(head, dependent);
  }
  const subjectsOf = (verb: number): number[] => {
    const own = childrenBy(tree, verb, "nsubj");
    const all = own.length > 0 ? [...own] : borrowed.has(verb) ? [borrowed.get(verb)!] : [];
    for (const subject of [...all]) {
      // "many of whom": the subject is the noun before, too
      const relative = [subject, ...childrenBy(tree, subject, "nmod")].find((token) => antecedents.has(token));
      if (relative !== undefined) all.push(antecedents.get(relative)!);
    }
    return all;
  };
  return {
    around(token) {
      const own: number[] = [];
      const outer: number[] = [];
      const around: number[] = [];
      let reported = true;
      let at = token;
      let clauses = 0;
      for (let steps = 0; steps < 60 && tree.heads[at]! >= 0; steps++) {
        at = tree.heads[at]!;
        if (tagOf(tree, at) !== "VERB" && childrenBy(tree, at, "nsubj").length === 0) continue;
        const subjects = subjectsOf(at).filter((subject) => subject !== token);
        (clauses === 0 ? own : reported ? outer : around).push(...subjects);
        reported &&= hasRelation(tree, at, "ccomp", "xcomp", "conj", "acl");
        // "many of whom reported that they": the clause on a noun ends with it
        if (clauses > 0 && hasRelation(tree, at, "acl")) outer.push(tree.heads[at]!);
        clauses++;
      }
      return { own, outer, around };
    },
  };
}
