import type { Bilingual } from "../../contracts/contract.js";
import { studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { wilsonInterval } from "../../statistics/intervals/wilsonInterval.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { clusteredRatio, clusteredShare } from "../clusteredRatio.js";
import { commonFactor, type Level } from "./commonFactor.js";
import { impressionOrigin } from "./impressionOrigin.js";
import { copiedRows, flatRows, repeatedRows, type SameRows } from "./sameRows.js";
import { isFlat, sheetsBasis, someSheets, type ValueSheets } from "./valueSheets.js";

const noFactor: Bilingual = {
  id: "kovarians ketujuh nilai tidak memuat model satu faktor: sebuah nilai tidak bervariasi, atau ketujuhnya nyaris satu",
  en: "the covariances of the seven scores do not admit a one-factor model: a score does not vary, or the seven are as good as one",
};
const noOrigin: Bilingual = {
  id: "pegawai, penilai, dan kesan sesaat tidak dapat dipisahkan",
  en: "person, rater and passing impression cannot be told apart",
};
const fewRaters: Bilingual = { id: "kurang dari sepuluh penilai dapat dibandingkan", en: "fewer than ten raters can be compared" };

/** Factor share, mean correlation and omega at one level. */
export function factorRows(sheets: ValueSheets, level: Level, specification: string, period = ""): Estimate[] {
  const factor = commonFactor(sheets, level);
  const detectable = factor.correlation && normalMinimalDetectableEffect(factor.correlation.se);
  const row = (measure: string, found: typeof factor.share, tested: boolean) => {
    const base = { measure, specification, period, ...sheetsBasis(sheets) };
    return found ? estimateRow({ ...base, ...found, detectable: tested ? detectable : null }) : estimateRow({ ...base, reason: noFactor });
  };
  return [row("bagian-faktor", factor.share, true), row("korelasi-antarnilai", factor.correlation, true), row("omega", factor.omega, false)];
}

export function originRows(sheets: ValueSheets): Estimate[] {
  const base = { measure: "asal-kesan", specification: "bersilang", ...sheetsBasis(sheets) };
  const shares = impressionOrigin(sheets);
  if (!shares) return [estimateRow({ ...base, category: "pegawai", reason: noOrigin })];
  return shares.map(({ source, estimate, low, high }) => estimateRow({ ...base, category: source, estimate, low, high }));
}

/** Rows of seven equal scores, rows like a colleague's, rows like last year's, and raters who give nothing else than seven equal scores. */
export function repetitionRows(sheets: ValueSheets): Estimate[] {
  return [
    ...againstChance(sheets, flatRows(sheets), "tujuh-sama"),
    ...againstChance(sheets, copiedRows(sheets), "sama-dengan-rekan"),
    ...againstChance(sheets, repeatedRows(sheets), "sama-dengan-tahun-lalu"),
    ...flatRaters(sheets),
  ];
}

function againstChance(sheets: ValueSheets, found: SameRows, specification: string): Estimate[] {
  if (new Set(found.rater).size < 10) return [estimateRow({ measure: "baris-selisih", specification, reason: fewRaters })];
  const share = clusteredShare(found.seen, found.rater)!;
  const excess = clusteredRatio(found.chance.map((chance, i) => found.seen[i]! - chance), null, found.rater)!;
  const people = (mark: number) => new Set([...found.rows].filter((_, i) => found.seen[i] === mark).map((row) => sheets.ratee[row]!)).size;
  const base = { specification, ...sheetsBasis(someSheets(sheets, [...found.rows])), smallest: Math.min(...[people(1), people(0)].filter((count) => count > 0)) };
  const { estimate, se, clusters } = excess;
  const tested = se !== null && se > 0;
  const byChance = found.chance.reduce((sum, chance) => sum + chance, 0) / found.chance.length;
  return [
    estimateRow({ measure: "baris-sama", ...base, estimate: share.estimate, low: share.low, high: share.high, se: share.se }),
    estimateRow({ measure: "baris-kebetulan", ...base, estimate: byChance }),
    estimateRow({
      measure: "baris-selisih", ...base, estimate,
      ...(tested
        ? { se, low: excess.low, high: excess.high, p: studentTTwoSided(estimate / se, clusters - 1), detectable: normalMinimalDetectableEffect(se) }
        : { low: share.low && share.low - byChance, high: share.high && share.high - byChance }),
    }),
  ];
}

/** Raters with three rows or more, all of them seven equal scores. */
function flatRaters(sheets: ValueSheets): Estimate[] {
  const counts = new Map<number, [number, number]>();
  const used: number[] = [];
  for (let i = 0; i < sheets.n; i += 1) {
    const count = counts.get(sheets.rater[i]!) ?? counts.set(sheets.rater[i]!, [0, 0]).get(sheets.rater[i]!)!;
    count[0] += 1;
    if (isFlat(sheets, i)) count[1] += 1;
  }
  for (let i = 0; i < sheets.n; i += 1) if (counts.get(sheets.rater[i]!)![0] >= 3) used.push(i);
  const raters = [...counts.values()].filter(([rows]) => rows >= 3);
  if (raters.length < 10) return [estimateRow({ measure: "penilai-baris-sama", specification: "tujuh-sama", reason: fewRaters })];
  const flat = raters.filter(([rows, same]) => rows === same).length;
  const interval = wilsonInterval(flat, raters.length)!;
  return [estimateRow({
    measure: "penilai-baris-sama", specification: "tujuh-sama", ...sheetsBasis(someSheets(sheets, used)), estimate: flat / raters.length, ...interval,
    smallest: Math.min(...[flat, raters.length - flat].filter((count) => count > 0)),
  })];
}
