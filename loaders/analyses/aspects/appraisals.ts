import type { Analysis } from "../analysis.js";
import { groupGaps } from "../questions/groupGaps.js";
import { halo } from "../questions/halo.js";
import { inflationMemory } from "../questions/inflationMemory.js";
import { leniency } from "../questions/leniency.js";
import { movers } from "../questions/movers.js";
import { personalRelation } from "../questions/personalRelation.js";
import { detectableEffects } from "../questions/detectableEffects.js";
import { predictiveValue } from "../questions/predictiveValue.js";
import { raterShare } from "../questions/raterShare.js";
import { rulesBunching } from "../questions/rulesBunching.js";
import { scaleUse } from "../questions/scaleUse.js";

const asked: readonly Analysis[] = [raterShare, leniency, movers, scaleUse, halo, personalRelation, groupGaps, inflationMemory, rulesBunching, predictiveValue];

/** The questions of the page `bias`, in their order. */
export const appraisals: readonly Analysis[] = [...asked, detectableEffects(asked)];
