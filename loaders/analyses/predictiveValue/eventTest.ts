import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { randomStream } from "../../statistics/randomStream.js";
import { sortedStrata, type Compared } from "./concordance.js";

const permutations = 1999;

export interface EventTest {
  /** two-sided, never 0 (Phipson & Smyth 2010) */
  readonly p: number;
  /** distance of the concordance from ½ that would be found with a power of 80 %, from its variance under permutation */
  readonly detectable: number;
}

/**
 * Whether events (group 1) fall on greater values than chance: events change places within strata, ties and rarity as they are. The statistic
 * is the concordance, as the weighted sum of the ranks of the events. Null where no stratum has both.
 */
export function permuteEvents({ groups, values, strata }: Pick<Compared, "groups" | "values" | "strata">, seed: number): EventTest | null {
  const drawn = sortedStrata(strata, values).flatMap((rows) => {
    const events = rows.reduce((sum, row) => sum + groups[row]!, 0);
    return events > 0 && events < rows.length ? [{ rows, events, scores: centredRanks(rows, values) }] : [];
  });
  let pairs = 0;
  let variance = 0;
  let observed = 0;
  for (const { rows, events, scores } of drawn) {
    pairs += (events * (rows.length - events)) / (rows.length + 1);
    const squares = scores.reduce((sum, score) => sum + score * score, 0);
    variance += (events * (rows.length - events) * squares) / (rows.length * (rows.length - 1));
    rows.forEach((row, at) => { if (groups[row]) observed += scores[at]!; });
  }
  if (!(variance > 0)) return null;
  const stream = randomStream(seed);
  const threshold = Math.abs(observed) * (1 - 1e-8) - 1e-12;
  let extreme = 0;
  for (let round = 0; round < permutations; round++) {
    let sum = 0;
    for (const { events, scores } of drawn) {
      for (let k = 0; k < events; k++) {
        const other = k + stream.index(scores.length - k);
        const kept = scores[other]!;
        scores[other] = scores[k]!;
        scores[k] = kept;
        sum += kept;
      }
    }
    if (Math.abs(sum) >= threshold) extreme++;
  }
  return { p: (extreme + 1) / (permutations + 1), detectable: normalMinimalDetectableEffect(Math.sqrt(variance) / pairs) };
}

/** Average ranks less their mean, over n + 1. */
function centredRanks(rows: Int32Array, values: Float64Array): Float64Array {
  const n = rows.length;
  const scores = new Float64Array(n);
  for (let from = 0, to = 0; from < n; from = to) {
    while (to < n && values[rows[to]!] === values[rows[from]!]) to++;
    scores.fill(((from + 1 + to) / 2 - (n + 1) / 2) / (n + 1), from, to);
  }
  return scores;
}
