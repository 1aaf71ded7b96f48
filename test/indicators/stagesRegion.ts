import type { MartRows } from "./marts.js";

const stage = (person_id: number, opd_id: string, is_planned: boolean, is_monitored: boolean | null, predicate: number, is_followed_up: boolean | null = null) =>
  ({ person_id, year: 2024, opd_id, is_planned, is_monitored, is_appraised: true, predicate, is_follow_up_due: predicate !== 2, is_followed_up });

const forum = (opd_id: string, date: string, participants: number | null, suggestions: number, followed_up: number, followed_up_date: string | null) =>
  ({ opd_id, year: 2024, date, participants, suggestions, followed_up, followed_up_date });

/** What the stages of performance management and the participation of employees count in the region of nine people. */
export const stagesRegion: MartRows = {
  performance_stages: [
    stage(1, "dinas-a", true, true, 2), stage(2, "dinas-a", true, false, 2), stage(3, "dinas-a", true, true, 1, true),
    stage(6, "dinas-b", false, true, 4, false), stage(7, "dinas-b", true, null, 2),
  ],
  // more follow-ups than suggestions in the second
  forums: [
    forum("dinas-a", "2024-02-01", 10, 5, 3, "2024-02-11"), forum("dinas-a", "2024-02-20", 5, 3, 4, "2024-03-01"), forum("dinas-b", "2024-08-01", null, 0, 0, null),
  ],
  survey_invitations: [{ year: 2024, opd_id: "dinas-a", invited: 4 }, { year: 2024, opd_id: "dinas-b", invited: 2 }],
  employee_survey_responses: [
    { opd_id: "dinas-a", year: 2024, p1: 5, p2: 3 }, { opd_id: "dinas-a", year: 2024, p1: 4, p2: 4, p20: 1 }, { opd_id: "dinas-b", year: 2024, p1: 2 },
  ],
};

/** Values of it by hand: `opd dimension category`, n, count, value. */
export const stagesValues: Readonly<Record<string, readonly (readonly [cell: string, n: number, count: number | null, value: number])[]>> = {
  "tahapan-kinerja-wajib": [["region", 4, 2, 0.5], ["dinas-a", 3, 2, 2 / 3], ["dinas-b", 1, 0, 0]],
  "pemantauan-setiap-triwulan": [["region", 4, 3, 0.75], ["dinas-a", 3, 2, 2 / 3]],
  "persetujuan-skp": [["region", 5, 4, 0.8], ["dinas-a", 4, 4, 1], ["dinas-b", 1, 0, 0]],
  "hari-persetujuan-skp": [["region", 4, null, 33 / 4]],
  // 2 was approved before the superior 1, 3 after 2; nobody stands above 6
  "kaskade-sasaran": [["region", 2, 1, 0.5], ["dinas-a", 2, 1, 0.5]],
  "tindak-lanjut-predikat": [["region", 2, 1, 0.5], ["region predikat sangat-baik", 1, 1, 1], ["region predikat kurang", 1, 0, 0]],
  "target-sektor-triwulan": [["region@2023-Q2", 1, 1, 1], ["dinas-a@2023-Q2", 1, 1, 1]],
  // 80 and 60, and 100 a year before; what was read once has no spread
  "hasil-baku-sektor": [["dinas-a", 1, null, 0], ["dinas-b", 1, null, -1], ["region", 2, null, -0.5], ["dinas-a@2023", 1, null, 1]],
  "sangat-baik-menurut-capaian": [["region", 6, 1, 1 / 6], ["region capaian-target tercapai", 4, 1, 0.25], ["region capaian-target luput", 2, 0, 0]],
  "forum-diadakan": [["region", 3, 3, 3], ["dinas-a", 2, 2, 2]],
  "triwulan-dengan-forum": [["region", 8, 2, 0.25], ["dinas-b", 4, 1, 0.25]],
  "peserta-forum-per-pegawai": [["dinas-a", 5, 15, 3], ["dinas-b", 3, 0, 0], ["region", 9, 15, 15 / 9]],
  "masukan-pegawai": [["region", 3, 8, 8], ["dinas-b", 1, 0, 0]],
  "porsi-masukan-ditindaklanjuti": [["region", 8, 6, 0.75], ["dinas-a", 8, 6, 0.75]],
  "hari-tindak-lanjut-masukan": [["region", 7, null, 10]],
  "tingkat-tanggapan-survei": [["region", 6, 3, 0.5], ["dinas-a", 4, 2, 0.5]],
  "setuju-survei-pegawai": [["region", 3, null, 7 / 18], ["dinas-a", 2, null, 7 / 12], ["region topik rasa-memiliki", 3, null, 0.5], ["region topik lainnya", 1, null, 0]],
  "skor-butir-survei": [["region", 3, null, 3], ["dinas-a", 2, null, 3.5], ["region butir p1", 3, null, 11 / 3], ["region butir p20", 1, null, 1]],
};

/** Rows of the same tables from numbers drawn by lot, four places. */
export function randomStages(places: readonly string[], numbers: readonly { readonly opening: number; readonly need: number; readonly occupied: number; readonly is_vacant: boolean }[]): MartRows {
  return {
    performance_stages: places.flatMap((opd_id, i) => Array.from({ length: numbers[i]!.need }, (_, k) => stage(100 * i + k, opd_id, k % 3 > 0, k % 5 ? k % 2 > 0 : null, 1 + (k % 5), k % 4 ? k % 7 === 1 : null))),
    forums: places.flatMap((opd_id, i) => Array.from({ length: numbers[i]!.opening + 1 }, (_, k) => forum(opd_id, `2024-0${1 + (k % 9)}-10`, k % 6 ? k : null, 1 + (k % 4), k % 4, k % 4 ? "2024-12-01" : null))),
    survey_invitations: places.map((opd_id, i) => ({ year: 2024, opd_id, invited: numbers[i]!.occupied })),
    employee_survey_responses: places.flatMap((opd_id, i) => Array.from({ length: 1 + Math.floor(numbers[i]!.need / 2) }, (_, k) => ({ opd_id, year: 2024, p1: 1 + (k % 5), p3: numbers[i]!.is_vacant ? null : 3 }))),
  };
}
