import type { Analysis } from "../analysis.js";
import { employeeVoice } from "../questions/employeeVoice.js";
import { forumReach } from "../questions/forumReach.js";
import { participationAndOutcomes } from "../questions/participationAndOutcomes.js";
import { suggestionsFollowedUp } from "../questions/suggestionsFollowedUp.js";

/** The questions of the page `partisipasi`, in their order. */
export const participation: readonly Analysis[] = [forumReach, suggestionsFollowedUp, employeeVoice, participationAndOutcomes];
