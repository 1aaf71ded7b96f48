import { estimateRow, type Estimate } from "../analysis.js";
import { clusteredShare } from "../clusteredRatio.js";
import { codes } from "../ratings.js";
import type { CascadeLine, StageLine } from "./stageRows.js";

export const stages = ["perencanaan", "pemantauan", "penilaian", "tindak-lanjut"] as const;
export type Stage = (typeof stages)[number];

/** The first stage that a person did not pass, null where all were; of those for whom no follow-up is due, the fourth is none. */
export function brokenAt(line: StageLine): Stage | null {
  if (!line.is_planned) return "perencanaan";
  if (!line.is_monitored) return "pemantauan";
  if (!line.is_appraised) return "penilaian";
  return line.is_follow_up_due && !line.is_followed_up ? "tindak-lanjut" : null;
}

/** Years in which plans, periodic and annual appraisals are all known. */
const hasThree = (line: StageLine): boolean => line.is_planned !== null && line.is_monitored !== null && line.is_appraised !== null;

/** … and where rewards and sanctions of the 12 months after are too. */
const hasFour = (line: StageLine): boolean => hasThree(line) && line.is_rewarded !== null && line.is_sanctioned !== null;

const passedThree = (line: StageLine): boolean => line.is_planned! && line.is_monitored! && line.is_appraised!;

type Place = Pick<Estimate, "measure" | "specification"> & Partial<Estimate>;

/** Share of rows that are marked, clustered by agency; people, not rows, are counted for the smallest cell. */
export function shareRow<T extends { readonly person_id: number; readonly opd_id: string }>(place: Place, lines: readonly T[], marked: (line: T) => boolean): Estimate {
  const marks = lines.map((line) => (marked(line) ? 1 : 0));
  const units = codes(lines.map(({ opd_id }) => opd_id));
  const found = clusteredShare(marks, units.codes);
  const ratees = new Set(lines.map(({ person_id }) => person_id)).size;
  const people = (mark: number) => new Set(lines.filter((_, i) => marks[i] === mark).map(({ person_id }) => person_id)).size;
  const counts = { n: lines.length, ratees, units: units.levels.length, smallest: Math.min(people(0), people(1)) };
  if (!found) return estimateRow({ ...place, ...counts, reason: { id: "tidak ada pegawai yang datanya lengkap", en: "no employee whose data are complete" } });
  return estimateRow({ ...place, ...counts, estimate: found.estimate, low: found.low, high: found.high, se: found.se });
}

/** Every row on the chain: stages, where it breaks, three and four of them, punctuality and cascading. */
export function chainRows(lines: readonly StageLine[], cascades: readonly CascadeLine[]): Estimate[] {
  const [three, four] = [lines.filter(hasThree), lines.filter(hasFour)];
  const all = { specification: "semua-tahun" } as const;
  const years = [...new Set(three.map(({ year }) => year))].sort();
  return [
    shareRow({ ...all, measure: "tahap", category: "perencanaan" }, three, ({ is_planned }) => is_planned!),
    shareRow({ ...all, measure: "tahap", category: "pemantauan" }, three, ({ is_monitored }) => is_monitored!),
    shareRow({ ...all, measure: "tahap", category: "penilaian" }, three, ({ is_appraised }) => is_appraised!),
    shareRow({ ...all, measure: "tahap", category: "tindak-lanjut" }, four.filter(({ is_follow_up_due }) => is_follow_up_due === true), ({ is_followed_up }) => is_followed_up === true),
    ...([...stages, null] as const).map((stage) => shareRow({ ...all, measure: "putus", category: stage ?? "lengkap" }, four, (line) => brokenAt(line) === stage)),
    shareRow({ ...all, measure: "tiga-tahap" }, three, passedThree),
    ...years.map((year) => shareRow({ measure: "tiga-tahap", specification: "per-tahun", period: String(year) }, three.filter((line) => line.year === year), passedThree)),
    shareRow({ ...all, measure: "tercatat" }, four, (line) => passedThree(line) && (line.is_rewarded! || line.is_sanctioned!)),
    shareRow({ ...all, measure: "tepat-waktu" }, three.filter(({ is_plan_on_time, is_appraisal_on_time }) => is_plan_on_time !== null && is_appraisal_on_time !== null), (line) => passedThree(line) && line.is_plan_on_time! && line.is_appraisal_on_time!),
    shareRow({ ...all, measure: "kaskade" }, cascades, ({ is_cascaded }) => is_cascaded),
    ...[...new Set(cascades.map(({ year }) => year))].sort().map((year) => shareRow({ measure: "kaskade", specification: "per-tahun", period: String(year) }, cascades.filter((line) => line.year === year), ({ is_cascaded }) => is_cascaded)),
  ];
}
