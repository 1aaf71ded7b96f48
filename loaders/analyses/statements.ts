import type { Indicator } from "../indicators/indicator.js";
import { indicator as appraisalCoverage } from "../indicators/cakupan-penilaian-tahunan.js";
import { indicator as headcount } from "../indicators/jumlah-pegawai.js";
import { indicator as distributionConformity } from "../indicators/kesesuaian-se-3-2023.js";
import { indicator as matrixConsistency } from "../indicators/konsistensi-matriks.js";
import { indicator as trainingRight } from "../indicators/pemenuhan-20-jp.js";
import { indicator as womenInLeadership } from "../indicators/porsi-perempuan-pimpinan.js";
import { indicator as retiringSoon } from "../indicators/porsi-pensiun-lima-tahun.js";
import { indicator as predicateDistribution } from "../indicators/sebaran-predikat.js";
import { indicator as fillRate } from "../indicators/tingkat-pemenuhan.js";

export interface Statement {
  readonly id: string;
  readonly indicator: Indicator;
  readonly dimension?: string;
  readonly category?: string;
  readonly comparison: "previous-year" | "target" | "units";
  /** for `units`: the indicator whose region value is the share of units */
  readonly units?: Indicator;
}

/** What the first page says, in its order. */
export const statements: readonly Statement[] = [
  { id: "jumlah-pegawai", indicator: headcount, comparison: "previous-year" },
  { id: "tingkat-pemenuhan", indicator: fillRate, comparison: "target" },
  { id: "pensiun-lima-tahun", indicator: retiringSoon, comparison: "previous-year" },
  { id: "perempuan-pimpinan", indicator: womenInLeadership, comparison: "previous-year" },
  { id: "cakupan-penilaian", indicator: appraisalCoverage, comparison: "previous-year" },
  { id: "predikat-baik", indicator: predicateDistribution, dimension: "predikat", category: "baik", comparison: "units", units: distributionConformity },
  { id: "konsistensi-matriks", indicator: matrixConsistency, comparison: "previous-year" },
  { id: "hak-pelatihan", indicator: trainingRight, comparison: "target" },
];
