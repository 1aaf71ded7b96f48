import type { Broken } from "./judge.js";
import type { Recipe } from "./mutant.js";
import type { Worker } from "./worker.js";

const sizes = [1, 2, 3, 5, 8] as const;

/** The smallest recipe found that breaks the same promise: without edits that are not needed, with fewer rows. */
export async function shrink(worker: Worker, recipe: Recipe, broken: Broken): Promise<{ recipe: Recipe; broken: Broken }> {
  let best = { recipe, broken };
  const tryOut = async (candidate: Recipe): Promise<boolean> => {
    const ending = await worker.run({ recipes: [candidate] });
    const same = "died" in ending ? { promise: ending.died, message: ending.how } : ending.verdicts[0]?.broken.find(({ promise }) => promise === broken.promise);
    if (same?.promise !== broken.promise) return false;
    best = { recipe: candidate, broken: same };
    return true;
  };
  for (let i = 0; i < best.recipe.edits.length && best.recipe.edits.length > 1; ) {
    if (!(await tryOut({ ...best.recipe, edits: best.recipe.edits.filter((_, at) => at !== i) }))) i++;
  }
  for (const rows of sizes) if (await tryOut({ ...best.recipe, rows })) break;
  return best;
}
