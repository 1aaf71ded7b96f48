import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { streamOf } from "../../loaders/sample/random.js";
import type { Broken } from "./judge.js";
import { drawRecipe, type Recipe } from "./mutant.js";
import type { Plan } from "./plan.js";
import { seedPlans } from "./seedPlans.js";
import { shrink } from "./shrink.js";
import { Worker } from "./worker.js";

export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  readonly workers: number;
  /** folder for the cases of failures */
  readonly cases: string;
  readonly onProgress?: (done: number, failures: number) => void;
  readonly onFailure?: (failure: Failure) => void;
}

export interface Failure {
  readonly recipe: Recipe;
  readonly path: string;
  readonly broken: Broken;
  /** folder of its case; null beyond the first of its likes */
  readonly folder: string | null;
}

export interface FuzzReport {
  readonly mutations: number;
  readonly failures: readonly Failure[];
  readonly seconds: number;
  readonly peakBytes: number;
  /** rows without an edit that were compared with those of their seed */
  readonly compared: number;
  readonly plans: number;
  readonly kinds: number;
}

const batch = 20;
const limit = 30_000;
const memory = 1_200_000_000;
const casesEach = 1;

/** Mutations by seed, each held to the promises of the ingest. The same seed gives the same mutations, whatever the number of processes. */
export async function runFuzz(options: FuzzOptions): Promise<FuzzReport> {
  const started = performance.now();
  const plans = seedPlans();
  const folder = mkdtempSync(join(tmpdir(), "neraca-fuzz-"));
  const queue = drawBatches(options.seed, options.runs, plans);
  const failures: Failure[] = [];
  const alike = new Map<string, number>();
  let done = 0;
  let peakBytes = 0;
  let compared = 0;

  const failed = async (worker: Worker, recipe: Recipe, broken: Broken): Promise<void> => {
    const like = `${broken.promise} ${broken.message.replace(/[\d"].*/s, "")} ${recipe.edits.map(([name]) => name).join()}`;
    const nth = (alike.get(like) ?? 0) + 1;
    alike.set(like, nth);
    const small = nth <= casesEach ? await shrink(worker, recipe, broken) : { recipe, broken };
    const path = plans[recipe.plan]!.path;
    const target = nth <= casesEach ? join(options.cases, `fuzz-${options.seed}-${recipe.index}`) : null;
    if (target) await worker.run({ keep: small.recipe, folder: target, note: `draft: ${broken.promise}: ${small.broken.message}; edits ${small.recipe.edits.map(([name]) => name).join(", ")}` });
    const failure = { recipe: small.recipe, path, broken: small.broken, folder: target };
    failures.push(failure);
    options.onFailure?.(failure);
  };

  const runBatch = async (worker: Worker, recipes: readonly Recipe[]): Promise<void> => {
    const ending = await worker.run({ recipes });
    if ("died" in ending) {
      if (recipes.length > 1) for (const recipe of recipes) await runBatch(worker, [recipe]);
      else await failed(worker, recipes[0]!, { promise: ending.died, message: ending.how });
      return;
    }
    if (ending.bytes > memory && peakBytes <= memory) await failed(worker, recipes[0]!, { promise: "memory", message: `the process holds ${Math.round(ending.bytes / 1e6)} MB after the batch of this mutation` });
    peakBytes = Math.max(peakBytes, ending.bytes);
    for (const { index, broken, compared: rows } of ending.verdicts) {
      compared += rows;
      if (broken.length) await failed(worker, recipes.find((recipe) => recipe.index === index)!, broken[0]!);
    }
  };

  const workers = Array.from({ length: options.workers }, (_, i) => new Worker(join(folder, String(i)), limit));
  try {
    await Promise.all(workers.map(async (worker) => {
      for (let recipes = queue.shift(); recipes; recipes = queue.shift()) {
        await runBatch(worker, recipes);
        done += recipes.length;
        options.onProgress?.(done, failures.length);
      }
    }));
  } finally {
    for (const worker of workers) worker.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  failures.sort((a, b) => a.recipe.index - b.recipe.index);
  return { mutations: done, failures, seconds: (performance.now() - started) / 1000, peakBytes, compared, plans: plans.length, kinds: new Set(plans.map((plan) => plan.kind)).size };
}

/** Batches of files of different kinds, so that no row of one is a duplicate of another's. */
export function drawBatches(seed: number, runs: number, plans: readonly Plan[]): Recipe[][] {
  const kinds = [...new Set(plans.map((plan) => plan.kind))];
  return Array.from({ length: Math.ceil(runs / batch) }, (_, at) => {
    const stream = streamOf(seed, "batch", at);
    const chosen = [...kinds];
    while (chosen.length > Math.min(batch, runs - at * batch)) chosen.splice(stream.integer(0, chosen.length - 1), 1);
    return chosen.map((kind, i) => {
      const own = plans.flatMap((plan, place) => (plan.kind === kind ? [place] : []));
      return drawRecipe(seed, at * batch + i, plans, stream.pick(own));
    });
  });
}
