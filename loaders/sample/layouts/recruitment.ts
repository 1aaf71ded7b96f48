import { dateText, yearEnd } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import { strangersName } from "../names.js";
import type { Sample } from "../sample.js";

const headers = ["No Peserta", "Nama", "Tahun", "Tgl Lahir", "Jenis Kelamin", "Jabatan", "Lokasi/Unit", "Pendidikan", "Jenis Formasi", "TWK", "TIU", "TKP", "Total SKD", "SKB", "Nilai Akhir", "Keterangan"];

/** Planted: who is 30 or older scores lower in TIU, so fewer pass SKD; SKB has no effect of age, and neither stage one of sex. */
export const recruitmentEffects = { tiu_age_30_and_over: -24, skb_age_30_and_over: 0, sex: 0 } as const;

const threshold = { twk: 65, tiu: 80, tkp: 166 };
const openings = ["Guru Kelas Ahli Pertama", "Perawat Terampil", "Bidan Terampil", "Dokter Ahli Pertama", "Pranata Komputer Ahli Pertama", "Auditor Ahli Pertama", "Penata Layanan Operasional", "Analis Kebijakan Ahli Pertama"];

interface Applicant {
  readonly cells: Cell[];
  readonly opening: number;
  readonly skd: number;
  readonly parts: readonly number[];
  readonly older: boolean;
  readonly woman: boolean;
  result: string;
  skb: number | null;
  final: number | null;
}

/** Two selections: the one of the last but one year, and one just before the window. */
export const recruitmentLayout: Layout = {
  kind: "recruitment",
  files(sample) {
    const scale = Math.min(60, sample.employees / 3300);
    const [late, early] = [sample.window.last - 1, sample.window.first - 1];
    return [
      table(`seleksi/Hasil Integrasi SKD SKB CPNS ${late}.csv`, dialects.semicolon, headers, () => rows(sample, late, Math.round(1750 * scale), Math.max(8, Math.round(110 * scale)))),
      table(`seleksi/Hasil CPNS ${early}.${sample.large ? "csv" : "xlsx"}`, sample.large ? dialects.plain : { as: "xlsx" }, headers, () => rows(sample, early, Math.round(760 * scale), Math.max(8, Math.round(39 * scale)))),
    ];
  },
};

function* rows(sample: Sample, year: number, count: number, posts: number): Iterable<Cell[]> {
  sample.facts["recruitment_effects"] = recruitmentEffects;
  const applicants = Array.from({ length: count }, (_, i) => applicant(sample, year, i));
  const perOpening = openings.map((_, o) => Math.max(1, Math.round(posts / openings.length) + (o === 0 ? 1 : 0)));
  openings.forEach((_, o) => select(applicants.filter((a) => a.opening === o), perOpening[o]!, sample, year));
  for (const a of applicants) {
    for (const group of a.result === "TH" || a.result === "DIS" ? [] : [a.older ? "30+" : "under 30", a.woman ? "women" : "men"]) {
      sample.realised.count(`recruitment ${year} took SKD, ${group}`);
      if (a.result !== "TL") sample.realised.count(`recruitment ${year} passed SKD threshold, ${group}`);
      if (a.skb !== null) sample.realised.count(`recruitment ${year} took SKB, ${group}`);
      if (a.result === "P/L") sample.realised.count(`recruitment ${year} passed SKB, ${group}`);
    }
    yield [...a.cells, ...a.parts, a.result === "TH" ? null : a.skd, a.skb, a.final, a.result];
  }
}

function applicant(sample: Sample, year: number, index: number): Applicant {
  const stream = sample.stream("applicant", index, year);
  const age = Math.min(34.9, 21 + Math.abs(stream.normal()) * 6.5 + stream.unit());
  const woman = stream.chance(0.58);
  const older = age >= 30;
  const opening = stream.integer(0, openings.length - 1);
  const skill = stream.normal();
  const score = (mean: number, sd: number, step: number, most: number) => Math.max(0, Math.min(most, Math.round((mean + sd * (0.6 * skill + 0.8 * stream.normal())) / step) * step));
  const parts = [score(92, 20, 5, 150), score(104 + (older ? recruitmentEffects.tiu_age_30_and_over : 0), 24, 5, 175), score(182, 15, 1, 225)];
  const absent = stream.chance(0.07);
  const skd = parts.reduce((sum, part) => sum + part, 0);
  const passes = parts[0]! >= threshold.twk && parts[1]! >= threshold.tiu && parts[2]! >= threshold.tkp;
  const place = opening === 0 ? "Dinas Pendidikan" : opening <= 3 ? "Rumah Sakit" : "";
  const opd = stream.pick(sample.organisation.opds.filter((candidate) => candidate.name.startsWith(place)));
  const birth = yearEnd(year) - Math.round(age * 365.25);
  return {
    opening, skd, older, woman, parts: absent ? [0, 0, 0] : parts, skb: null, final: null,
    result: absent ? "TH" : stream.chance(0.003) ? "DIS" : passes ? "P" : "TL",
    cells: [`24${year}99${String(index).padStart(8, "0")}`, strangersName(stream), year, dateText(birth, "DD-MM-YYYY"), woman ? "Perempuan" : "Laki-laki", openings[opening]!, opd.name, opening === 1 || opening === 2 ? "D-III" : "S-1", ["Umum", "Cumlaude", "Disabilitas"][stream.weighted([92, 6, 2])]!],
  };
}

/** Three for each post go on to SKB; the best of 40 % SKD and 60 % SKB are appointed. Ties: SKD, TKP, TIU, TWK. */
function select(group: Applicant[], posts: number, sample: Sample, year: number): void {
  const order = (a: Applicant, b: Applicant) => b.skd - a.skd || b.parts[2]! - a.parts[2]! || b.parts[1]! - a.parts[1]! || b.parts[0]! - a.parts[0]!;
  const invited = group.filter((a) => a.result === "P").sort(order).slice(0, posts * 3);
  for (const a of invited) {
    const stream = sample.stream("skb", Number(String(a.cells[0]).slice(-8)), year);
    if (stream.chance(0.05)) {
      a.result = stream.chance(0.7) ? "P/TH" : "APS";
      continue;
    }
    a.skb = Math.round(Math.max(20, Math.min(98, 62 + 11 * stream.normal())) * 100) / 100;
    a.final = Math.round((40 * (a.skd / 550) + 0.6 * a.skb) * 1000) / 1000;
    a.result = "P/TL";
  }
  for (const a of invited.filter((candidate) => candidate.final !== null).sort((a, b) => b.final! - a.final! || order(a, b)).slice(0, posts)) a.result = "P/L";
}
