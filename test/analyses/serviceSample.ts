import type { Complaint } from "../../loaders/analyses/service/complaintRows.js";
import type { SurveyResponse } from "../../loaders/analyses/service/surveys.js";
import type { OutcomePoint, Point, StaffingPanel } from "../../loaders/analyses/staffing/panel.js";
import type { TargetReading } from "../../loaders/analyses/questions/sectorTargets.js";
import type { Cell } from "../../loaders/sample/dialect.js";
import type { Layout } from "../../loaders/sample/layout.js";
import { complaintLayout } from "../../loaders/sample/layouts/complaint.js";
import { satisfactionLayout } from "../../loaders/sample/layouts/satisfaction.js";
import { sectorIndicatorLayout } from "../../loaders/sample/layouts/sectorIndicator.js";
import { vacancyShares } from "../../loaders/sample/layouts/staffing.js";
import { Sample } from "../../loaders/sample/sample.js";

export interface ServiceSample {
  readonly responses: readonly SurveyResponse[];
  readonly complaints: readonly Complaint[];
  readonly readings: readonly TargetReading[];
  readonly panel: StaffingPanel;
  /** realised facts of the layouts */
  readonly facts: Readonly<Record<string, unknown>>;
}

const rowsOf = (layout: Layout, sample: Sample): Record<string, Cell>[] => layout.files(sample).flatMap(({ sheets: [sheet] }) => [...sheet!.rows()].map((row) => Object.fromEntries(sheet!.headers.map((header, i) => [header, row[i] ?? null]))));

function isoDate(cell: Cell): string {
  const [a, b, c] = String(cell).split(/[-/]/) as [string, string, string];
  return a.length === 4 ? `${a}-${b}-${c}` : `${c}-${b}-${a}`;
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
const lowerIsBetter = ["Waktu tanggap kegawatdaruratan", "Waktu tunggu rawat jalan"];

/** What the questions on public service read, of a sample region without its files. */
export function serviceSample(seed: number, employees = 3300): ServiceSample {
  const sample = new Sample(seed, employees, { first: 2022, last: 2025 });
  const responses = rowsOf(satisfactionLayout, sample).map((row, response): SurveyResponse => {
    const date = isoDate(row["tanggal"]!);
    const opd = String(row["unit"]);
    return { response, opd, year: Number(date.slice(0, 4)), service: String(row["layanan"]), version: "14/2017", cluster: `${opd} ${date}`, scores: Array.from({ length: 9 }, (_, i) => Number(row[`u${i + 1}`])), weights: Array<number>(9).fill(1 / 9) };
  });
  const complaints = rowsOf(complaintLayout, sample).map((row): Complaint => {
    const date = isoDate(row["Tanggal"]!);
    const settled = row["Status"] === "Selesai" ? 1 : 0;
    return { opd: String(row["Instansi/Unit Terdisposisi"]), year: Number(date.slice(0, 4)), topic: String(row["Kategori/Topik"]), isArchived: row["Status"] === "Ditunda/Arsip", settled, days: daysBetween(date, settled ? isoDate(row["Tanggal Selesai"]!) : "2025-12-31") };
  });
  const sector = rowsOf(sectorIndicatorLayout, sample).map((row) => ({
    opd: String(row["opd"]), indicator: String(row["indikator"]), year: Number(String(row["periode"]).slice(0, 4)), value: Number(row["nilai"]), target: Number(row["target"]), direction: lowerIsBetter.includes(String(row["indikator"])) ? -1 : 1,
  }));
  const groups = new Map<string, typeof sector>();
  for (const row of sector) {
    const key = `${row.opd}\t${row.indicator}\t${row.year}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const outcome = [...groups.values()].map((own): OutcomePoint => {
    const values = own.map(({ value, direction }) => value * direction);
    const value = values.reduce((sum, one) => sum + one, 0) / values.length;
    const { opd, indicator, year } = own[0]!;
    return { opd, indicator, year, value, readings: own.length, squares: values.reduce((sum, one) => sum + (one - value) ** 2, 0) };
  });
  const vacancy = sample.years.flatMap((year) => vacancyShares(sample, year).map((value, at): Point => ({ opd: sample.organisation.opds[at]!.name, year, value })));
  return {
    responses, complaints, facts: sample.facts,
    readings: sector.map(({ opd, indicator, year, value, target, direction }) => ({ opd, indicator, year, reached: Number(direction * (value - target) >= 0) })),
    panel: { predictors: new Map([["lowongan", vacancy]]), outcomes: new Map([["sektor", outcome]]) },
  };
}
