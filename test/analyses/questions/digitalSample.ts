import { quartersOf, type PersonQuarters } from "../../../loaders/analyses/attendance/personQuarters.js";
import { panelOf, type GoLivePanel } from "../../../loaders/analyses/digital/goLivePanel.js";
import { layouts } from "../../../loaders/sample/layouts/index.js";
import { dayOf as dayOfDate } from "../../../loaders/sample/calendar.js";
import { Sample } from "../../../loaders/sample/sample.js";

const rowsOf = (sample: Sample, kind: string): Record<string, string | number | null>[] =>
  layouts.find((layout) => layout.kind === kind)!.files(sample).flatMap((file) => file.sheets.flatMap((sheet) => [...sheet.rows()].map((row) => Object.fromEntries(sheet.headers.map((header, i) => [header, (row[i] ?? null) as string | number | null])))));

const dayOfYear = (year: number) => dayOfDate(year, 12, 31);

const names = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

/** Year and month counted on from year 0, of any of the three ways in which recaps name a month. */
function monthOf(row: Record<string, string | number | null>): number {
  const text = String(row["PERIODE"] ?? row["Periode"] ?? `${row["BULAN"]} ${row["TAHUN"] ?? ""}`).trim();
  const iso = /^(\d{4})-(\d{2})$/.exec(text);
  if (iso) return Number(iso[1]) * 12 + Number(iso[2]) - 1;
  const [name, year] = text.split(" ");
  return Number(year) * 12 + names.indexOf(name!);
}

const dayOf = (text: string): { month: number; day: number } => {
  const [day, month, year] = text.split(/[-/]/).map(Number);
  return { month: year! * 12 + month! - 1, day: day! };
};

const period = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
const ordered = <T extends { readonly period: string; readonly opd_id: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.period + a.opd_id < b.period + b.opd_id ? -1 : 1));

/** What the sample writes, read from its rows and not through the warehouse. */
export class DigitalSample {
  readonly sample: Sample;
  private readonly starts: ReadonlyMap<string, { readonly month: number; readonly day: number }>;

  constructor(seed: number, employees: number) {
    this.sample = new Sample(seed, employees, { first: 2022, last: 2025 });
    this.starts = new Map(rowsOf(this.sample, "go-live").map((row) => [`${row["Sistem"]} ${row["OPD"]}`, dayOf(String(row["Tanggal Mulai"]))]));
  }

  private elapsed(system: string, opd: string, month: number): { elapsed: number | null; is_whole: boolean | null } {
    const start = this.starts.get(`${system} ${opd}`);
    return { elapsed: start ? month - start.month : null, is_whole: start ? start.day === 1 : null };
  }

  /** Attendance by agency and month, and by person and quarter; lines with abbreviated units are left out. */
  attendance(): { panel: GoLivePanel; quarters: PersonQuarters } {
    const { people, organisation, window } = this.sample;
    const opds = new Map(organisation.opds.map(({ name, index }) => [name, index]));
    const persons = new Map(Array.from({ length: people.count }, (_, i) => [people.nip[i]!, i]));
    const cells = new Map<string, { opd: string; month: number; lines: number; corrections: number }>();
    const own = new Map<string, { person_id: number; quarter: number; absent: number; late: number; working: number; months: number; agency: number }>();
    for (const row of rowsOf(this.sample, "attendance")) {
      const [opd, month, person] = [String(row["UNIT"]), monthOf(row), persons.get(String(row["NIP"]))!];
      if (!opds.has(opd)) continue;
      const cell = cells.get(`${opd} ${month}`) ?? { opd, month, lines: 0, corrections: 0 };
      cells.set(`${opd} ${month}`, { ...cell, lines: cell.lines + 1, corrections: cell.corrections + Number(row["KOREKSI MANUAL"]) });
      const quarter = Math.floor(month / 3);
      const before = own.get(`${person} ${quarter}`) ?? { person_id: person, quarter, absent: 0, late: 0, working: 0, months: 0, agency: 0 };
      own.set(`${person} ${quarter}`, { ...before, absent: before.absent + Number(row["TANPA KETERANGAN"]), late: before.late + (Number(row["TERLAMBAT (KALI)"]) || 0), working: before.working + Number(row["HARI KERJA"]), months: before.months + 1 });
    }
    const last = dayOfYear(window.last);
    const states = Array.from({ length: people.count }, (_, i) => (this.sample.active(i, last) ? { agency: this.sample.opdOn(i, last).index, position_type: this.sample.positionOn(i, last).position.type === "4" ? "pelaksana" : "fungsional" } : { agency: organisation.opds.length, position_type: null }));
    return {
      panel: panelOf(ordered([...cells.values()].map(({ opd, month, lines, corrections }) => ({ opd_id: opd, period: period(month), lines, corrections, amount: null, days: null, ...this.elapsed("Presensi Digital", opd, month) }))), people.count),
      quarters: quartersOf([...own.values()].map((cell) => ({ ...cell, ...states[cell.person_id]!, employment_type: null }))),
    };
  }

  payroll(): GoLivePanel {
    return panelOf(ordered(rowsOf(this.sample, "payroll-correction").map((row) => {
      const [month, opd, closed] = [monthOf(row), String(row["OPD"]), dayOf(String(row["Tanggal Tutup Buku"]))];
      return {
        opd_id: opd, period: period(month), lines: Number(row["Jumlah Baris Daftar TPP"]), corrections: Number(row["Jumlah Baris Dikoreksi"]), amount: Number(String(row["Nilai Koreksi"]).replaceAll(".", "")),
        days: closed.month === month + 1 ? closed.day : NaN, ...this.elapsed("Penggajian Digital", opd, month),
      };
    })), null);
  }
}
