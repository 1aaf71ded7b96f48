import type { Estimate } from "./analysis.js";
import type { Ratings } from "./ratings.js";

/** How many ratings, ratees, raters and units a row rests on. */
export function basis(ratings: Ratings): Pick<Estimate, "n" | "ratees" | "raters" | "units"> {
  return {
    n: ratings.n,
    ratees: new Set(ratings.ratee).size,
    raters: new Set(ratings.rater).size,
    units: new Set(ratings.unit.codes.filter((code) => code >= 0)).size,
  };
}
