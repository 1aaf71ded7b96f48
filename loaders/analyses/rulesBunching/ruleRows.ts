import { clopperPearson } from "../../statistics/intervals/clopperPearson.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { clusteredShare } from "../clusteredRatio.js";
import { beyondLimits, fewestLines } from "./chanceLimits.js";
import { binId, raterBins } from "./errorBins.js";
import { formulas, formulaUse } from "./formulas.js";
import { canShow, tally, type MatrixLine } from "./matrixLines.js";
import type { Repetition } from "./repetition.js";

const basisOf = (lines: readonly MatrixLine[]) => ({
  n: lines.length, ratees: new Set(lines.map(({ person }) => person)).size, raters: new Set(lines.map(({ rater }) => rater)).size, units: new Set(lines.map(({ unit }) => unit).filter(Boolean)).size,
});

const tooFew = { id: `kurang dari sepuluh penilai atau unit dengan ${fewestLines} penilaian yang dapat menyimpang`, en: `fewer than ten raters or units with ${fewestLines} appraisals that could be wrong` };

/** How many appraisals are not as the matrix has them: in all, and among those in which a wrong formula would show, also by year. */
export function errorShares(lines: readonly MatrixLine[], specification: string): Estimate[] {
  const shown = lines.filter(canShow);
  const years = [...new Set(shown.map(({ year }) => year))].sort((a, b) => a - b);
  const share = (own: readonly MatrixLine[], category: string, period = ""): Estimate[] => {
    const fit = clusteredShare(own.map(({ wrong }) => wrong), own.map(({ rater }) => rater));
    if (!fit) return [];
    const smallest = Math.min(...[0, 1].map((wanted) => new Set(own.filter(({ wrong }) => wrong === wanted).map(({ person }) => person)).size));
    return [estimateRow({ measure: "menyimpang", specification, category, period, ...basisOf(own), smallest, estimate: fit.estimate, low: fit.low, high: fit.high, se: fit.se })];
  };
  return [...share(lines, "semua"), ...share(shown, "dapat-menyimpang"), ...years.flatMap((year) => share(shown.filter((line) => line.year === year), "dapat-menyimpang", String(year)))];
}

/** Whether errors come again under the same rater, beside what chance would give. The detectable share is the lowest that would stand out from chance. */
export function repetitionRows(lines: readonly MatrixLine[], found: Repetition, specification: string): Estimate[] {
  const { estimate, low, high, se, p, chance, chanceSd, people } = found;
  const base = { specification, category: "penilai", ...basisOf(lines), smallest: people };
  return [
    estimateRow({ measure: "berulang", ...base, estimate, low, high, se, p, detectable: Math.min(1, chance + normalMinimalDetectableEffect(chanceSd)) }),
    estimateRow({ measure: "berulang-kebetulan", ...base, estimate: chance }),
  ];
}

/** Shares of raters, units and agencies with more errors than a common rate would give, by limits without and with the spread that there is. */
export function limitRows(lines: readonly MatrixLine[], source: string): Estimate[] {
  const keys: readonly (readonly [string, (line: MatrixLine) => string | number])[] = [["penilai", (line) => line.rater], ["unit", (line) => line.unit], ["perangkat-daerah", (line) => line.opd]];
  return keys.flatMap(([category, key]) => {
    const tallies = [...tally(lines, key).values()];
    return [false, true].map((spread) => {
      const { n, count } = beyondLimits(tallies, spread);
      const row = { measure: "melampaui-batas", specification: `${source}-${spread ? "tersebar" : "binomial"}`, category, ...basisOf(lines) };
      if (n < 10) return estimateRow({ ...row, reason: tooFew });
      return estimateRow({ ...row, estimate: count / n, ...clopperPearson(count, n)!, smallest: Math.min(count, n - count) });
    });
  });
}

/** The distribution of raters by their share of errors, seen and by chance. */
export function binRows(lines: readonly MatrixLine[], source: string): Estimate[] {
  const tallies = [...tally(lines, (line) => line.rater).values()].filter(({ all }) => all >= fewestLines);
  return raterBins(tallies).flatMap((bin) => [["teramati", bin.raters] as const, ["kebetulan", bin.expected] as const].map(([kind, raters]) => estimateRow({
    measure: "sebaran-penilai", specification: `${source}-${kind}`, category: binId(bin), ...basisOf(lines), estimate: raters / tallies.length, smallest: bin.raters,
  })));
}

/** Shares of raters who follow a known wrong formula throughout. */
export function formulaRows(lines: readonly MatrixLine[], specification: string): Estimate[] {
  return formulas.map((formula) => {
    const { raters, users } = formulaUse(lines, formula);
    const row = { measure: "rumus-keliru", specification, category: formula.id, n: lines.filter((line) => formula.of(line.result, line.behaviour) !== null).length, raters };
    if (raters < 10) return estimateRow({ ...row, reason: { id: "kurang dari sepuluh penilai dengan penilaian yang dapat menunjukkannya", en: "fewer than ten raters with appraisals that could show it" } });
    return estimateRow({ ...row, estimate: users.length / raters, ...clopperPearson(users.length, raters)!, smallest: Math.min(users.length, raters - users.length) });
  });
}
