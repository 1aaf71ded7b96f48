import type { MartRows } from "./marts.js";

const elements = ["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"];

interface Survey {
  readonly year: number;
  readonly opd_id: string;
  readonly service: string;
  readonly version: string;
  readonly responses: number;
}

/** Two responses a day: everything 3, staff's competence 4, requirements 4 and 2 in turn of the days. */
const responses = (first: number, { responses, version, ...survey }: Survey) => Array.from({ length: responses }, (_, i) => elements.map((element) => ({
  ...survey, version, response_id: first + i, date: `${survey.year}-06-${String(10 + Math.floor(i / 2))}`, element, weight: version === "14/2017" ? 1 / 9 : 1 / 14,
  score: element === "u6" ? 4 : element === "u1" ? (Math.floor(i / 2) % 2 ? 2 : 4) : 3,
}))).flat();

const complaint = (opd_id: string, category: string, state: string, date: string, days: number) =>
  ({ year: Number(date.slice(0, 4)), opd_id, category, date, state, is_settled: state === "selesai", days });

const reading = (year: number, opd_id: string, indicator: string, value: number, target: number | null, direction: number) =>
  ({ year, period: String(year), opd_id, indicator, value, target, direction, is_reached: target === null ? null : direction * (value - target) >= 0 });

/** What the page of public service counts in the region of nine people. */
export const serviceRegion: MartRows = {
  satisfaction_scores: [
    ...responses(1, { year: 2024, opd_id: "dinas-a", service: "Izin", version: "14/2017", responses: 12 }),
    ...responses(101, { year: 2024, opd_id: "dinas-b", service: "Akta", version: "14/2017", responses: 4 }),
    ...responses(201, { year: 2016, opd_id: "dinas-a", service: "Izin", version: "25/2004", responses: 12 }),
  ],
  // evaluated on 31 January 2025: the deadline of the complaint of December has not passed
  complaints: [
    complaint("dinas-a", "Jalan", "selesai", "2024-03-01", 60), complaint("dinas-a", "Jalan", "selesai", "2024-03-01", 61), complaint("dinas-a", "Sampah", "arsip", "2024-03-01", 336),
    complaint("dinas-b", "Sampah", "selesai", "2024-04-01", 3), complaint("dinas-b", "Sampah", "selesai", "2024-12-20", 3), complaint("dinas-b", "Jalan", "proses", "2024-04-01", 305),
  ],
  sector_indicators: [
    reading(2024, "dinas-a", "Tanggap", 2, 1, -1), reading(2024, "dinas-a", "Nilai", 80, 80, 1), reading(2024, "dinas-b", "Nilai", 60, 80, 1), reading(2024, "dinas-b", "Lain", 3, null, 1),
    { ...reading(2023, "dinas-a", "Nilai", 100, 80, 1), period: "2023-Q2" },
  ],
  populations: [{ year: 2024, district: "Utara", population: 400 }, { year: 2024, district: "Selatan", population: 600 }],
  units: [{ unit_code: "A", unit_name: "Dinas A" }, { unit_code: "A1", unit_name: "Puskesmas Utara" }, { unit_code: "A11", unit_name: "Sub Puskesmas" }, { unit_code: "B", unit_name: "Kecamatan Selatan" }],
};

// 25 × (7 × 3 + 4 + mean of u1) / 9: u1 is 3 where days of 4 and 2 are as many
const even = (25 * 28) / 9;

/** Values of it by hand: `opd dimension category`, n, count, value. */
export const serviceValues: Readonly<Record<string, readonly (readonly [cell: string, n: number, count: number | null, value: number])[]>> = {
  ikm: [
    ["dinas-a", 12, null, even], ["region unsur u6", 16, null, 100], ["region unsur u1", 16, null, 75], ["dinas-a layanan Izin", 12, null, even], ["region aturan 14-2017", 16, null, even],
    ["region@2016 aturan 25-2004", 12, null, even],
  ],
  // 77.78 is a B of 2017 and of 2004; four respondents are no score
  "mutu-pelayanan": [["region mutu 14-2017-b", 1, 1, 1], ["region mutu 14-2017-a", 1, 0, 0], ["region@2016 mutu 25-2004-b", 1, 1, 1]],
  "jumlah-pengaduan": [["region", 6, 6, 6], ["dinas-b", 3, 3, 3], ["region status selesai", 6, 4, 4], ["dinas-a status arsip", 3, 1, 1], ["region kategori Sampah", 6, 3, 3]],
  "pengaduan-tepat-waktu": [["region", 5, 2, 0.4], ["dinas-a", 3, 1, 1 / 3], ["dinas-b", 2, 1, 0.5], ["region kategori Jalan", 3, 1, 1 / 3]],
  "capaian-target-sektor": [["region", 3, 1, 1 / 3], ["dinas-a", 2, 1, 0.5], ["region indikator-sektor Nilai", 2, 1, 0.5]],
  "realisasi-terhadap-target": [["dinas-a", 2, null, 0.75], ["region", 3, null, 0.75], ["region indikator-sektor Tanggap", 1, null, 0.5]],
  "jumlah-penduduk": [["region", 1000, 1000, 1000], ["region kecamatan Utara", 1000, 400, 400]],
  // persons 2 to 5 work in or below Puskesmas Utara, 6 to 8 in Kecamatan Selatan, 1 and 9 in neither
  "pegawai-per-penduduk": [["region", 1000, 9, 9], ["region kecamatan Utara", 400, 4, 10], ["region kecamatan Selatan", 600, 3, 5]],
};

/** Rows of the same tables from numbers drawn by lot, four places. */
export function randomService(places: readonly string[], numbers: readonly { readonly opening: number; readonly need: number; readonly occupied: number; readonly is_vacant: boolean }[]): MartRows {
  return {
    satisfaction_scores: places.flatMap((opd_id, i) => responses(1000 * i, { year: 2024, opd_id, service: i % 2 ? "Izin" : "Akta", version: numbers[i]!.is_vacant ? "14/2017" : "25/2004", responses: numbers[i]!.opening + 1 })),
    complaints: places.flatMap((opd_id, i) => Array.from({ length: numbers[i]!.need + 1 }, (_, k) => complaint(opd_id, k % 2 ? "Jalan" : "Sampah", ["selesai", "proses", "belum", "arsip"][k % 4]!, "2024-03-01", 7 * k))),
    sector_indicators: places.flatMap((opd_id, i) => [{ ...reading(2024, opd_id, "Nilai", 1 + numbers[i]!.occupied, 10, 1), period: "2024-Q1" }, reading(2024, opd_id, "Waktu", 1 + numbers[i]!.opening, 10, -1)]),
    populations: [{ year: 2024, district: "A", population: 100 + numbers[0]!.need }, { year: 2024, district: "C", population: 50 }],
    units: places.slice(0, 3).map((opd_id) => ({ unit_code: opd_id, unit_name: opd_id })),
  };
}
