import { randomStream } from "../../statistics/randomStream.js";
import { clopperPearson } from "../../statistics/intervals/clopperPearson.js";
import { clusteredRatio } from "../clusteredRatio.js";
import { tally, type MatrixLine } from "./matrixLines.js";

/** Moves that the shuffles may make in all, so that a large region takes seconds and not minutes. */
const moves = 4e6;

export interface Repetition {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly se: number | null;
  /** what the share would be if the same number of errors were dealt out at random among appraisals with the same elements */
  readonly chance: number;
  readonly p: number;
  /** standard deviation by chance */
  readonly chanceSd: number;
  /** raters with an error and another appraisal with the same elements */
  readonly raters: number;
  readonly people: number;
}

/**
 * Of the other appraisals by a rater with the same result and behaviour as one that is wrong: the share that is wrong too. The interval is clustered by rater, on the
 * logit scale; the p value comes from shuffles of errors within result × behaviour. Null where no rater has an error and another such appraisal.
 */
export function repetition(lines: readonly MatrixLine[], seed: number): Repetition | null {
  const cellOf = (line: MatrixLine) => 10 * line.result + line.behaviour;
  const deals = [...tally(lines, cellOf)].filter(([, { wrong }]) => wrong > 0).map(([cell, totals]) => {
    const own = lines.filter((line) => cellOf(line) === cell);
    const raters = [...new Set(own.map(({ rater }) => rater))];
    const at = new Map(raters.map((rater, i) => [rater, i]));
    return { raters, totals, owner: Int32Array.from(own, ({ rater }) => at.get(rater)!), wrong: Int32Array.from(own, ({ wrong }) => wrong) };
  });
  const told = groups(lines, cellOf).filter(({ all, wrong }) => wrong > 0 && all > 1);
  const ratio = clusteredRatio(told.map(({ wrong }) => wrong * (wrong - 1)), told.map(({ all, wrong }) => wrong * (all - 1)), told.map(({ rater }) => rater));
  if (!ratio) return null;
  let together = 0;
  let chanceTogether = 0;
  let chanceTold = 0;
  for (const { owner, wrong, raters, totals } of deals) {
    together += sameOwner(owner, wrong, raters.length);
    const sizes = new Float64Array(raters.length);
    owner.forEach((rater) => (sizes[rater]! += 1));
    const couples = sizes.reduce((sum, size) => sum + size * (size - 1), 0);
    chanceTogether += (couples * totals.wrong * (totals.wrong - 1)) / (totals.all * Math.max(1, totals.all - 1));
    chanceTold += (couples * totals.wrong) / totals.all;
  }
  if (!(chanceTold > 0)) return null;
  const random = randomStream(seed);
  const size = deals.reduce((sum, { owner }) => sum + owner.length, 0);
  const rounds = Math.max(99, Math.min(999, Math.floor(moves / size)));
  const counts = Array.from({ length: rounds }, () => deals.reduce((sum, { owner, wrong, raters }) => sum + sameOwner(owner, shuffled(wrong, random.index), raters.length), 0));
  const off = (count: number) => Math.abs(count - chanceTogether) + 1e-8;
  const sd = Math.sqrt(counts.reduce((sum, count) => sum + (count - chanceTogether) ** 2, 0) / rounds);
  return {
    ...onLogit(ratio), chance: chanceTogether / chanceTold, chanceSd: sd / chanceTold, p: (1 + counts.filter((count) => off(count) >= off(together) - 2e-8).length) / (1 + rounds), raters: ratio.clusters,
    people: new Set(lines.filter(({ wrong }) => wrong).map(({ person }) => person)).size,
  };
}

function groups(lines: readonly MatrixLine[], cellOf: (line: MatrixLine) => number): { rater: number; all: number; wrong: number }[] {
  return [...tally(lines, (line) => line.rater * 100 + cellOf(line))].map(([key, counts]) => ({ rater: Math.floor(Number(key) / 100), ...counts }));
}

/** Ordered pairs of errors by one rater. */
function sameOwner(owner: Int32Array, wrong: Int32Array, raters: number): number {
  const counts = new Float64Array(raters);
  for (let i = 0; i < owner.length; i += 1) counts[owner[i]!]! += wrong[i]!;
  return counts.reduce((sum, count) => sum + count * (count - 1), 0);
}

function shuffled(values: Int32Array, index: (n: number) => number): Int32Array {
  const dealt = Int32Array.from(values);
  for (let last = dealt.length - 1; last > 0; last -= 1) {
    const other = index(last + 1);
    const kept = dealt[last]!;
    dealt[last] = dealt[other]!;
    dealt[other] = kept;
  }
  return dealt;
}

/** The interval of a share on the logit scale; where none or all come again, the exact one for as many trials as there are raters. None with fewer than ten raters otherwise (Cameron & Miller 2015). */
function onLogit({ estimate, se, high, clusters }: NonNullable<ReturnType<typeof clusteredRatio>>): Pick<Repetition, "estimate" | "low" | "high" | "se"> {
  if (estimate <= 0 || estimate >= 1) return { estimate, se: null, ...clopperPearson(estimate <= 0 ? 0 : clusters, clusters)! };
  if (!se || high === null || clusters < 10) return { estimate, low: null, high: null, se: null };
  const logit = Math.log(estimate / (1 - estimate));
  const margin = (high - estimate) / (estimate * (1 - estimate));
  return { estimate, se, low: 1 / (1 + Math.exp(margin - logit)), high: 1 / (1 + Math.exp(-margin - logit)) };
}
