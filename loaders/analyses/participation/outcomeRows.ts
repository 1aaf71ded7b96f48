import { holm } from "../../statistics/adjust/holm.js";
import { agencyAssociation } from "../agencyAssociation.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { withinEffects } from "../fixedEffects/withinEffects.js";
import { codes } from "../ratings.js";
import type { AgencyYear } from "./agencyYears.js";

export const forms = ["peserta", "masukan", "tindak-lanjut", "suara"] as const;
export const outcomes = ["perputaran", "kepuasan"] as const;

const formOf: Readonly<Record<(typeof forms)[number], (line: AgencyYear) => number | null>> = {
  peserta: ({ participants }) => participants,
  masukan: ({ suggestions }) => suggestions,
  "tindak-lanjut": ({ followed }) => followed,
  suara: ({ agreement }) => agreement,
};
const outcomeOf: Readonly<Record<(typeof outcomes)[number], (line: AgencyYear) => number | null>> = {
  perputaran: ({ turnover }) => turnover,
  kepuasan: ({ satisfaction }) => satisfaction,
};

const few = { id: "kurang dari sepuluh perangkat daerah memiliki keduanya, atau salah satunya tidak berubah", en: "fewer than ten agencies have both, or one of them does not change" };

interface Pair { readonly opd: string; readonly year: number; readonly headcount: number; readonly x: number; readonly y: number }

/** Every form of participation beside every outcome, between agencies and within them; Holm over all tests of each kind. */
export function outcomeRows(lines: readonly AgencyYear[], seed: number): Estimate[] {
  const pairs = forms.flatMap((form) => outcomes.map((outcome) => ({
    category: `${form}-${outcome}`,
    rows: lines.flatMap((line): Pair[] => {
      const [x, y] = [formOf[form](line), outcomeOf[outcome](line)];
      return x === null || y === null ? [] : [{ opd: line.opd_id, year: line.year, headcount: line.headcount, x, y }];
    }),
  })));
  return [
    ...adjusted(pairs.map(({ category, rows }, at) => between(category, rows, seed + at))),
    ...adjusted(pairs.map(({ category, rows }) => within(category, rows))),
  ];
}

function adjusted(rows: readonly Estimate[]): Estimate[] {
  const p = holm(rows.map((row) => row.p));
  return rows.map((row, at) => ({ ...row, p_adjusted: p[at]! }));
}

const agenciesOf = (rows: readonly Pair[]) => [...new Set(rows.map(({ opd }) => opd))];
const peopleOf = (rows: readonly Pair[]) => agenciesOf(rows).reduce((sum, opd) => sum + Math.max(...rows.filter((row) => row.opd === opd).map(({ headcount }) => headcount)), 0);

function between(category: string, rows: readonly Pair[], seed: number): Estimate {
  const agencies = agenciesOf(rows);
  const mean = (of: (row: Pair) => number) => agencies.map((opd) => {
    const own = rows.filter((row) => row.opd === opd);
    return own.reduce((sum, row) => sum + of(row), 0) / own.length;
  });
  const place = { measure: "keterkaitan", specification: "antar", category, n: rows.length, ratees: peopleOf(rows), units: agencies.length };
  const found = agencyAssociation(mean(({ x }) => x), mean(({ y }) => y), seed);
  return found ? estimateRow({ ...place, ...found }) : estimateRow({ ...place, reason: few });
}

/** Change of the outcome, in its standard deviations, for a change of participation by one of its own; agency and year absorbed. */
function within(category: string, rows: readonly Pair[]): Estimate {
  const units = codes(rows.map(({ opd }) => opd));
  const place = { measure: "perubahan", specification: "di-dalam", category, n: rows.length, ratees: peopleOf(rows), units: units.levels.length };
  const [x, y] = [scaled(rows.map((row) => row.x)), scaled(rows.map((row) => row.y))];
  if (!x || !y) return estimateRow({ ...place, reason: few });
  const effect = withinEffects({ columns: [x], responses: [y], models: [[0]], factors: [units.codes, codes(rows.map(({ year }) => String(year))).codes], clusters: units.codes, nested: [0] })?.effects[0]![0]![0];
  return effect ? estimateRow({ ...place, ...effect }) : estimateRow({ ...place, reason: few });
}

function scaled(values: readonly number[]): Float64Array | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1));
  return sd > 1e-9 ? Float64Array.from(values, (value) => (value - mean) / sd) : null;
}
