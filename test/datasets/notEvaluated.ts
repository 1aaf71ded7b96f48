import type { Evaluated } from "../../loaders/analyses/evaluation/criterion.js";

/** The evaluation of an empty rule table. */
export const notEvaluated: Evaluated = { criteria: [], judgements: [], aspects: [], decisions: [], ranks: [], merit: [] };
