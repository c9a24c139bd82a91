import { compileRegistry } from "../../src/resolution/compile-registry.ts";
import { readKnowledge } from "./read-knowledge.ts";

/** The project's own registry, strictly compiled. */
export const registry = compileRegistry(readKnowledge("actors"));
