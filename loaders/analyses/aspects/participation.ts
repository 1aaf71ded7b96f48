import type { Analysis } from "../analysis.js";
import { forumReach } from "../questions/forumReach.js";
import { suggestionsFollowedUp } from "../questions/suggestionsFollowedUp.js";

/** The questions of the page `partisipasi`, in their order. */
export const participation: readonly Analysis[] = [forumReach, suggestionsFollowedUp];
