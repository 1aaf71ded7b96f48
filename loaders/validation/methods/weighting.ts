import type { RandomStream } from "../../statistics/randomStream.js";
import { postStratifiedMean } from "../../statistics/weighting/postStratifiedMean.js";
import type { Expectation, Method } from "../method.js";
import { numberedScale } from "../predicateScale.js";
import type { Regime } from "../regimes.js";

/** Chances of answering, cell by cell: the less who answer, the higher the cell's mean. */
const chances = (regime: Regime): readonly number[] => (regime.people < 50 ? [0.4, 0.8] : [0.3, 0.5, 0.7, 0.9]);
const cellMean = (cell: number, cells: number): number => (cells - 1 - 2 * cell) / 4;
/** A population several times those who can be asked about in one sample, half of whom answer. */
const cellSize = (regime: Regime): number => Math.round((2 * regime.people) / chances(regime).length);

/** People of a cell think alike but for noise; where the missing are not at random, the content answer more within the cell too. */
function answers(regime: Regime, stream: RandomStream) {
  const own = chances(regime);
  const [values, cells]: [number[], number[]] = [[], []];
  const scale = regime.name === "ceiling" ? numberedScale(regime.design.shares) : null;
  let total = 0;
  own.forEach((chance, cell) => {
    for (let i = 0; i < cellSize(regime); i += 1) {
      const noise = stream.normal();
      const latent = cellMean(cell, own.length) + noise;
      const value = scale ? Number(latent > scale.cuts.at(-1)!) : latent;
      total += value;
      const logit = Math.log(chance / (1 - chance)) + (regime.name === "missingNotAtRandom" ? 0.5 * noise : 0);
      if (stream.uniform() >= 1 / (1 + Math.exp(-logit))) continue;
      values.push(value);
      cells.push(cell);
    }
  });
  return { values, cells, sizes: own.map(() => cellSize(regime)), truth: total / (own.length * cellSize(regime)) };
}

export const postStratified: Method = {
  name: "postStratified",
  label: { id: "Rata-rata terstratifikasi-belakang", en: "Post-stratified mean" },
  replicates: { full: 3000, quick: 150 },
  regimes: ["balanced", "ceiling", "smallUnits", "missingNotAtRandom"],
  answer(regime, stream) {
    const { values, cells, sizes, truth } = answers(regime, stream);
    const found = postStratifiedMean(values, cells, sizes).value;
    return { populationMean: { truth, estimate: found && found.estimate, se: found && found.se, interval: found && found.interval } };
  },
  expect(regime): Record<string, Expectation> {
    if (regime.name === "ceiling") return {};
    const own = chances(regime);
    const size = cellSize(regime);
    // Σ W² (1/n − 1/N) with E(1/n) to the second order for a binomial n
    const variance = own.reduce((sum, chance) => sum + ((1 + (1 - chance) / (size * chance)) / (size * chance) - 1 / size) / own.length ** 2, 0);
    return { populationMean: { se: Math.sqrt(variance) } };
  },
};
