import type { Analysis } from "../analysis.js";
import { selectionFunnel } from "../questions/selectionFunnel.js";
import { selectionImpact } from "../questions/selectionImpact.js";
import { selectionRules } from "../questions/selectionRules.js";
import { selectionValidity } from "../questions/selectionValidity.js";

/** The questions of the page `rekrutmen`, in their order. */
export const recruitment: readonly Analysis[] = [selectionFunnel, selectionRules, selectionImpact, selectionValidity];
