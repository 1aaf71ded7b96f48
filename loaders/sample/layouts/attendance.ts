import { monthNames } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import type { Sample } from "../sample.js";
import { abbreviated } from "../unitSpelling.js";
import { correctionFactor, goLiveOf, lastMonths, workingDays, type Month } from "./digitalSystems.js";

const days = ["HARI KERJA", "HADIR", "TERLAMBAT (KALI)", "TERLAMBAT (MENIT)", "PULANG CEPAT (KALI)", "PULANG CEPAT (MENIT)", "TANPA KETERANGAN", "IZIN", "SAKIT", "CUTI", "DINAS LUAR", "TUGAS BELAJAR", "% KEHADIRAN", "KOREKSI MANUAL"];

/** Unexcused days of a year against those of the year before, planted: they rise among operational staff alone. */
export const absenceRatios = { pelaksana: 1.4, others: 1 } as const;

/** Monthly recaps of the last two years: `PERIODE`, `TAHUN` with `BULAN`, or `BULAN` with the year in it. */
export const attendanceLayout: Layout = {
  kind: "attendance",
  files(sample) {
    return lastMonths(sample, Math.min(24, sample.years.length * 12)).map((month) => {
      const form = month.index % 3;
      const period = form === 0 ? ["PERIODE"] : form === 1 ? ["TAHUN", "BULAN"] : ["BULAN"];
      const values: Cell[] = form === 0 ? [`${month.year}-${String(month.month).padStart(2, "0")}`] : form === 1 ? [month.year, monthNames[month.month - 1]!] : [`${monthNames[month.month - 1]} ${month.year}`];
      const format = sample.large ? dialects.plain : [dialects.semicolon, dialects.comma, dialects.siasn, dialects.excel][month.index % 4]!;
      return table(`presensi/${month.year}/rekap-presensi-${month.year}-${String(month.month).padStart(2, "0")}.csv`, format, ["NIP", "NAMA", "UNIT", ...period, ...days], () => rows(sample, month, values));
    });
  },
};

function* rows(sample: Sample, month: Month, period: readonly Cell[]): Iterable<Cell[]> {
  const { people, organisation, realised, defects } = sample;
  sample.facts["absence_rate_ratio_per_year"] = absenceRatios;
  const working = workingDays(month);
  const rate = organisation.opds.map((opd) => 1.1 * correctionFactor(sample, "attendance", opd.index, month.start, month.index));
  const live = organisation.opds.map((opd) => goLiveOf(sample, "attendance", opd.index) <= month.start);
  const there = (i: number) => sample.active(i, month.end) && people.entry[i]! <= month.start;
  const beyond = defects.choose("present", month.index, people.count, 0.0004, there);
  const letters = month.index % 6 === 2 ? defects.choose("letter", month.index, people.count, 0.0002, (i) => there(i) && !beyond.has(i)) : new Set<number>();
  const short = defects.choose("attendance unit", month.index, people.count, 0.001, there);
  for (let i = 0; i < people.count; i++) {
    if (!there(i)) continue;
    const stream = sample.stream("attendance", i, month.year * 12 + month.month);
    const opd = sample.opdOn(i, month.end);
    const diligence = 0.5 * sample.latent.ability[i]!;
    const grown = absenceRatios[sample.positionOn(i, month.end).position.type === "4" ? "pelaksana" : "others"] ** ((month.index - 11.5) / 12);
    let left = working;
    const taken = (mean: number) => {
      const number = Math.min(left, stream.poisson(mean));
      left -= number;
      return number;
    };
    const [unexcused, permitted, sick, leave, duty] = [taken(0.07 * grown * Math.exp(-2 * diligence)), taken(0.25), taken(0.3), taken(0.6), taken(0.8)] as const;
    const late = Math.min(left, stream.poisson(1.1 * Math.exp(-diligence)));
    const early = Math.min(left, stream.poisson(0.4 * Math.exp(-diligence)));
    const minutes = (times: number, mean: number) => (times ? Math.max(times, Math.round(times * mean * (0.5 + stream.unit()))) : 0);
    const corrections = stream.poisson(rate[opd.index]!);
    realised.add(`attendance corrections ${live[opd.index] ? "after" : "before"} go-live`, corrections);
    const cells: Cell[] = [
      people.nip[i]!, sample.name(i), short.has(i) ? abbreviated(opd.name, i) : opd.name, ...period,
      working, left, late, minutes(late, 18), early, minutes(early, 22), unexcused, permitted, sick, leave, duty, 0, Math.round((10_000 * (left + duty)) / working) / 100, corrections,
    ];
    if (short.has(i)) defects.add("unit-name-spelling", "attendance");
    const at = 3 + period.length;
    if (beyond.has(i)) {
      cells[at + 1] = working + 2;
      defects.add("present-exceeds-working", "attendance");
    }
    if (letters.has(i)) {
      cells[at + 3] = "1O";
      defects.add("number-unreadable", "attendance");
    }
    yield cells;
  }
}
