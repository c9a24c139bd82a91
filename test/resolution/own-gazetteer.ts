import { compileGazetteer } from "../../src/resolution/compile-gazetteer.ts";
import { readKnowledge } from "./read-knowledge.ts";

/** The project's own gazetteer, strictly compiled. */
export const gazetteer = compileGazetteer(readKnowledge("places"));
