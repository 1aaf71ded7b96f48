import type { Bilingual } from "../../contracts/contract.js";
import { benjaminiHochberg } from "../../statistics/adjust/benjaminiHochberg.js";
import { holm } from "../../statistics/adjust/holm.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { indicatorSlopes } from "./indicatorSlopes.js";
import type { StaffingPanel } from "./panel.js";
import { panelRows, withinFit, type PanelRow } from "./withinFit.js";

interface Named {
  readonly id: string;
  readonly title: Bilingual;
}

/** What staffing is, each in a step that could happen within a year. */
export const predictors: readonly (Named & { readonly step: number; readonly isSurvey?: boolean })[] = [
  { id: "lowongan", step: 0.1, title: { id: "Lowongan +10 poin persentase", en: "Vacancy +10 percentage points" } },
  { id: "beban", step: 0.1, title: { id: "Kebutuhan per pegawai +0,1", en: "Need per employee +0.1" } },
  { id: "perputaran", step: 0.1, title: { id: "Perputaran +10 poin persentase", en: "Turnover +10 percentage points" } },
  { id: "pelatihan", step: 10, title: { id: "Pelatihan +10 JP per pegawai", en: "Training +10 hours per employee" } },
  { id: "kompetensi", step: 5, title: { id: "Kompetensi IP ASN +5", en: "Competence in IP ASN +5" } },
  { id: "petugas-u6", step: 5, isSurvey: true, title: { id: "U6 kompetensi petugas +5", en: "U6 competence of staff +5" } },
  { id: "petugas-u7", step: 5, isSurvey: true, title: { id: "U7 perilaku petugas +5", en: "U7 behaviour of staff +5" } },
];

/** What service is, higher being better. */
export const outcomes: readonly Named[] = [
  { id: "sektor", title: { id: "indikator sektor", en: "sector indicators" } },
  { id: "kepuasan", title: { id: "kepuasan masyarakat", en: "public satisfaction" } },
  { id: "pengaduan", title: { id: "kecepatan pengaduan", en: "speed of complaints" } },
];

export const pairId = (predictor: string, outcome: string): string => `${predictor}-${outcome}`;

export const pairCategories: readonly Named[] = predictors.flatMap((predictor) => outcomes.map((outcome) => ({
  id: pairId(predictor.id, outcome.id), title: { id: `${predictor.title.id} → ${outcome.title.id}`, en: `${predictor.title.en} → ${outcome.title.en}` },
})));

/** Rows of one pair. What staff are said to be stands beside what other respondents say of the other seven elements. */
export function rowsOf({ predictors: known, outcomes: results }: StaffingPanel, predictor: string, outcome: string): PanelRow[] {
  const { step, isSurvey } = predictors.find(({ id }) => id === predictor)!;
  return panelRows(results.get(isSurvey && outcome === "kepuasan" ? "kepuasan-lain" : outcome) ?? [], known.get(predictor) ?? [], step);
}

const base = (rows: readonly PanelRow[]): Pick<Estimate, "n" | "units"> => ({ n: rows.length, units: new Set(rows.map(({ opd }) => opd)).size });

/** Every pair in the same year, adjusted by Holm, and a year later, adjusted by Benjamini–Hochberg. */
export function pairRows(panel: StaffingPanel): Estimate[] {
  return (["x", "before"] as const).flatMap((column) => {
    const found = predictors.flatMap((predictor) => outcomes.flatMap((outcome) => {
      const all = rowsOf(panel, predictor.id, outcome.id);
      const rows = column === "x" ? all : all.filter(({ before }) => before !== null);
      const fit = withinFit(rows, column);
      return fit ? [{ category: pairId(predictor.id, outcome.id), rows, fit }] : [];
    }));
    const adjusted = (column === "x" ? holm : benjaminiHochberg)(found.map(({ fit }) => fit.p));
    return found.map(({ category, rows, fit: { estimate, low, high, se, p, detectable } }, i) => estimateRow({
      measure: "kaitan", specification: column === "x" ? "tahun-sama" : "tahun-berikutnya", category, ...base(rows), estimate, low, high, se, p, p_adjusted: adjusted[i]!, detectable,
    }));
  });
}

/** How each sector indicator moves with vacancies, alone and partially pooled. */
export function vacancyRows(panel: StaffingPanel): Estimate[] {
  const all = rowsOf(panel, "lowongan", "sektor");
  const { slopes, mean, spread } = indicatorSlopes(all);
  return [
    ...slopes.flatMap(({ indicator, rows, alone, pooled }) => [
      estimateRow({ measure: "indikator", specification: "sendiri", category: indicator, ...base(rows), estimate: alone.estimate, low: alone.low, high: alone.high, se: alone.se, p: alone.p, detectable: alone.detectable }),
      ...(pooled ? [estimateRow({ measure: "indikator", specification: "digabung-sebagian", category: indicator, ...base(rows), ...pooled })] : []),
    ]),
    ...(mean ? [estimateRow({ measure: "indikator", specification: "rata-rata", ...base(all), estimate: mean.estimate, low: mean.low, high: mean.high, se: mean.se })] : []),
    ...(spread !== null ? [estimateRow({ measure: "ragam-indikator", specification: "rata-rata", ...base(all), estimate: spread })] : []),
  ];
}
