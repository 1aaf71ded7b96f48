import { holm } from "../../statistics/adjust/holm.js";
import { clopperPearson } from "../../statistics/intervals/clopperPearson.js";
import { exactRateRatio } from "../../statistics/intervals/exactRateRatio.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { cochranMantelHaenszel } from "../../statistics/tests/cochranMantelHaenszel.js";
import { exactStratified } from "../../statistics/tests/exactStratified.js";
import type { TwoByTwo } from "../../statistics/tests/twoByTwo.js";
import { estimateRow, type Estimate } from "../analysis.js";
import type { StageLine } from "./stageRows.js";

type Event = "penghargaan" | "sanksi";

const groups = [
  { id: "sangat-baik", holds: (predicate: number) => predicate === 1 },
  { id: "baik", holds: (predicate: number) => predicate === 2 },
  { id: "di-bawah-baik", holds: (predicate: number) => predicate > 2 },
] as const;

const happened = (line: StageLine, event: Event): boolean | null => (event === "penghargaan" ? line.is_rewarded : line.is_sanctioned);
/** Whose share of the event is compared with that of all others. */
const isExpected = (line: StageLine, event: Event): boolean => (event === "penghargaan" ? line.predicate === 1 : line.predicate! > 2);

/** Rates of reward and sanction after each predicate, and their ratios to all others; the two exact p values are held together by Holm. */
export function afterPredicateRows(lines: readonly StageLine[]): Estimate[] {
  const compared = (["penghargaan", "sanksi"] as const).map((event) => comparison(lines.filter((line) => line.predicate !== null && happened(line, event) !== null), event));
  const adjusted = holm(compared.map(({ p }) => p));
  return compared.flatMap(({ event, lines: own, ratios }, at) => [
    ...ratios.map((row) => (row.p === null ? row : { ...row, p_adjusted: adjusted[at]! })),
    ...groups.map(({ id, holds }) => rateRow(own.filter(({ predicate }) => holds(predicate!)), event, id)),
  ]);
}

function rateRow(lines: readonly StageLine[], event: Event, category: string): Estimate {
  const count = lines.filter((line) => happened(line, event)).length;
  const interval = clopperPearson(count, lines.length);
  const row = { measure: event, specification: "12-bulan", category, n: lines.length, ratees: people(lines), units: units(lines), smallest: Math.min(count, lines.length - count) };
  return interval ? estimateRow({ ...row, estimate: count / lines.length, ...interval }) : estimateRow({ ...row, reason: { id: "tidak ada pegawai dengan predikat ini", en: "no employee with this predicate" } });
}

function comparison(lines: readonly StageLine[], event: Event): { readonly event: Event; readonly lines: readonly StageLine[]; readonly p: number | null; readonly ratios: Estimate[] } {
  const measure = `rasio-${event}`;
  const strata = tables(lines, event);
  const sum = strata.reduce((total, { a, b, c, d }) => ({ a: total.a + a, b: total.b + b, c: total.c + c, d: total.d + d }), { a: 0, b: 0, c: 0, d: 0 });
  const { a, b, c, d } = sum;
  const counts = { measure, n: lines.length, ratees: people(lines), units: units(lines), smallest: Math.min(a, b, c, d) };
  const few = estimateRow({ ...counts, specification: "semua", reason: { id: "tidak ada kejadian di salah satu sisi", en: "no event on one of the sides" } });
  if (!(a > 0 && c > 0)) return { event, lines, p: null, ratios: [few] };
  const interval = exactRateRatio(a, a + b, c, c + d)!;
  const { p } = exactStratified(strata);
  const logSe = Math.sqrt(1 / a + 1 / c);
  const whole = estimateRow({ ...counts, specification: "semua", estimate: a / (a + b) / (c / (c + d)), low: interval.low, high: interval.high, p, detectable: Math.exp(normalMinimalDetectableEffect(logSe)) });
  const within = cochranMantelHaenszel(strata).value?.riskRatio;
  return { event, lines, p, ratios: [whole, within?.interval ? estimateRow({ ...counts, specification: "di-dalam", estimate: within.estimate, low: within.interval.low, high: within.interval.high, p }) : { ...few, specification: "di-dalam" }] };
}

/** One table for each agency and year. */
function tables(lines: readonly StageLine[], event: Event): TwoByTwo[] {
  const strata = new Map<string, { a: number; b: number; c: number; d: number }>();
  for (const line of lines) {
    const key = `${line.opd_id} ${line.year}`;
    const table = strata.get(key) ?? { a: 0, b: 0, c: 0, d: 0 };
    const came = happened(line, event)!;
    table[isExpected(line, event) ? (came ? "a" : "b") : came ? "c" : "d"] += 1;
    strata.set(key, table);
  }
  return [...strata.values()];
}

const people = (lines: readonly StageLine[]) => new Set(lines.map(({ person_id }) => person_id)).size;
const units = (lines: readonly StageLine[]) => new Set(lines.map(({ opd_id }) => opd_id)).size;
