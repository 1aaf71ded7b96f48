import { silent, type Analysis, type Answer, type Category, type Estimate, type Verdict } from "../analysis.js";
import { backTest } from "../projection/backTest.js";
import { aheadId, coverageRows, errorRows, pathRows } from "../projection/backTestRows.js";
import { horizon } from "../projection/project.js";
import { staffHistory, type StaffHistory } from "../projection/staffHistory.js";

/** What a 95 % interval promises, and the coverage below which it would be no better than an 80 % interval: our convention, as Bradley's criterion (92.5 %) is finer than so few years can show. */
const promised = 0.95;
const tolerated = 0.8;

/** Fewer comparisons than this say nothing about coverage. */
const fewest = 8;

const draws = 1000;

const lead = { measure: "cakupan-95", specification: "setahun" } as const;

const aheads = Array.from({ length: horizon }, (_, at): Category => ({ id: aheadId(at + 1), title: { id: `${at + 1} tahun ke depan`, en: at === 0 ? "1 year ahead" : `${at + 1} years ahead` } }));

/** Whether the projection, made in past years with what was known then, would have come true. */
export const projectionBackTest: Analysis = {
  id: "uji-balik-proyeksi",
  page: "perencanaan",
  order: 2,
  question: { id: "Dapatkah proyeksi ini dipercaya?", en: "Can this projection be trusted?" },
  title: { id: "Uji balik proyeksi pada tahun-tahun lalu", en: "Back-test of the projection on past years" },
  estimand: {
    id: "Bagian selang 95 % proyeksi, yang dibuat pada setiap akhir tahun lalu hanya dengan data sampai saat itu, yang memuat jumlah pegawai yang kemudian nyata, menurut jenis ASN dan kelompok umur.",
    en: "The share of 95 % intervals, made at each past year-end from what was known then alone, that hold the headcount that came true, by employment type and age band.",
  },
  method: {
    id: "Titik awal bergulir: dari setiap akhir tahun diproyeksikan ke setiap akhir tahun sesudahnya dengan metode dan benih yang sama (1.000 simulasi). Cakupan setahun ke depan memakai perbandingan yang tidak bertumpang tindih dan diberi selang pasti Clopper–Pearson; jarak yang lebih jauh melihat tahun yang sama beberapa kali dan ditunjukkan tanpa selang. Galat mutlak rata-rata dibandingkan dengan anggapan bahwa jumlah pegawai tidak berubah. Sel yang diharapkan berisi kurang dari 10 orang tidak dinilai.",
    en: "Rolling origin: from every year-end to every later one with the same method (1,000 seeded simulations). Coverage one year ahead rests on comparisons that do not overlap and has the exact interval of Clopper and Pearson; longer distances look at the same years several times and are shown without an interval. Mean absolute error is set beside that of saying that nothing changes. Cells expected to hold fewer than 10 people are not judged.",
  },
  assumptions: [
    { id: "Kelompok umur dan jenis ASN dalam satu tahun meleset secara terpisah.", en: "Age bands and employment types miss independently within a year." },
    { id: "Data tahun-tahun lalu sama lengkapnya dengan data tahun terakhir.", en: "The data of past years are as complete as those of the last." },
  ],
  limits: [
    { id: "Uji ini hanya menjangkau sejauh data: dengan empat tahun data, proyeksi sepuluh tahun tidak pernah teruji; yang teruji satu sampai tiga tahun.", en: "The test reaches only as far as the data: with four years of data a projection of ten years is never tested, only one of one to three years." },
    { id: "Jenis ASN yang baru muncul (seperti PPPK paruh waktu pada pengangkatan pertamanya) tidak dapat diproyeksikan dari tahun sebelumnya dan tidak dinilai di sini.", en: "An employment type that appears for the first time (such as part-time PPPK in their first appointment) cannot be projected from the year before, and is not judged here." },
    { id: "Tahun-tahun awal memakai sangat sedikit riwayat, sehingga selangnya lebar dan mudah benar.", en: "The first years rest on very little history, so that their intervals are wide and easily right." },
  ],
  measures: [
    { id: "cakupan-95", title: { id: "Cakupan selang 95 %", en: "Coverage of the 95 % interval" }, unit: "share", null: 0.95 },
    { id: "cakupan-80", title: { id: "Cakupan selang 80 %", en: "Coverage of the 80 % interval" }, unit: "share", null: 0.8 },
    { id: "galat", title: { id: "Galat mutlak rata-rata terhadap jumlah nyata", en: "Mean absolute error relative to what came true" }, unit: "share" },
    { id: "lintasan-pns", title: { id: "PNS: nyata dan diproyeksikan", en: "PNS: actual and projected" }, unit: "people" },
    { id: "lintasan-pppk", title: { id: "PPPK penuh waktu: nyata dan diproyeksikan", en: "Full-time PPPK: actual and projected" }, unit: "people" },
    { id: "lintasan-pppk-paruh-waktu", title: { id: "PPPK paruh waktu: nyata dan diproyeksikan", en: "Part-time PPPK: actual and projected" }, unit: "people" },
  ],
  specifications: [
    { id: "setahun", title: { id: "Setahun ke depan, per kelompok umur", en: "One year ahead, by age band" } },
    { id: "semua-jarak", title: { id: "Semua jarak, per kelompok umur", en: "All distances, by age band" } },
    { id: "jumlah-jenis", title: { id: "Semua jarak, jumlah per jenis ASN", en: "All distances, totals by employment type" } },
    { id: "proyeksi", title: { id: "Proyeksi", en: "Projection" } },
    { id: "tetap", title: { id: "Anggapan tidak berubah", en: "Saying that nothing changes" } },
    { id: "nyata", title: { id: "Nyata", en: "Actual" } },
  ],
  categories: aheads,
  figures: [
    { id: "lintasan-pns", kind: "trend", title: { id: "PNS: yang nyata dan yang diproyeksikan dari setiap tahun", en: "PNS: what came true and what was projected from each year" }, measures: ["lintasan-pns"] },
    { id: "lintasan-pppk", kind: "trend", title: { id: "PPPK penuh waktu: yang nyata dan yang diproyeksikan dari setiap tahun", en: "Full-time PPPK: what came true and what was projected from each year" }, measures: ["lintasan-pppk"] },
    { id: "galat", kind: "intervals", title: { id: "Seberapa jauh meleset", en: "How far it was off" }, measures: ["galat"] },
  ],
  headline: lead,
  sentences: {
    found: { id: "Tidak sepenuhnya: dari proyeksi setahun ke depan hanya {estimate} selang 95 % memuat angka yang nyata ({low} sampai {high}); selangnya terlalu sempit.", en: "Not quite: one year ahead only {estimate} of the 95 % intervals held what came true ({low} to {high}); they are too narrow." },
    small: { id: "Hampir: setahun ke depan {estimate} selang 95 % memuat angka yang nyata ({low} sampai {high}), sedikit di bawah yang dijanjikan.", en: "Nearly: one year ahead {estimate} of the 95 % intervals held what came true ({low} to {high}), a little below the promise." },
    none: { id: "Ya, sejauh dapat diuji: setahun ke depan {estimate} selang 95 % memuat angka yang nyata ({low} sampai {high}, dari {n} perbandingan).", en: "Yes, as far as it can be tested: one year ahead {estimate} of the 95 % intervals held what came true ({low} to {high}, from {n} comparisons)." },
    unclear: { id: "Belum dapat dipastikan: setahun ke depan {estimate} selang 95 % memuat angka yang nyata, tetapi perbandingannya terlalu sedikit ({low} sampai {high}).", en: "Not certain yet: one year ahead {estimate} of the 95 % intervals held what came true, but the comparisons are too few ({low} to {high})." },
  },
  advice: {
    found: { id: "Pakai selang 95 % seolah-olah selang 80 %, dan cari tahu kejadian apa yang tidak terduga.", en: "Read the 95 % intervals as if they were of 80 %, and find out what came unforeseen." },
    small: { id: "Sediakan ruang sedikit lebih lebar daripada selangnya dalam rencana.", en: "Leave a little more room in plans than the intervals say." },
    none: { id: "Pakai batas bawah selang 80 % untuk rencana yang hati-hati, dan uji kembali setiap tahun.", en: "Plan cautiously with the lower end of the 80 % interval, and test again each year." },
    unclear: { id: "Simpan salinan data setiap akhir tahun: setiap tahun menambah satu putaran uji.", en: "Keep a copy of the data at every year-end: each year adds a round to the test." },
  },
  wouldChange: {
    id: "Beberapa tahun data lagi, atau kejadian yang tidak ada dalam riwayat seperti moratorium dan pengangkatan massal.",
    en: "Some more years of data, or an event that history does not hold, such as a freeze or a mass appointment.",
  },
  validation: ["cohortProjection"],
  needs: ["asn-snapshot"],
  async compute({ warehouse, seed }) {
    const years = (await warehouse.rows<{ year: number }>("select distinct year from person_years order by year")).map(({ year }) => year);
    const histories: StaffHistory[] = [];
    for (const year of years) {
      const history = await staffHistory(warehouse, year);
      if (history) histories.push(history);
    }
    return answerOf(histories, seed);
  },
};

export function answerOf(histories: readonly StaffHistory[], seed: number): Answer {
  const trials = backTest(histories, draws, seed);
  const coverage = coverageRows(trials);
  const headline = coverage.find(({ measure, specification }) => measure === lead.measure && specification === lead.specification);
  if (!headline || headline.n! < fewest) {
    return silent(projectionBackTest, { id: `kurang dari ${fewest} perbandingan setahun ke depan: butuh data beberapa tahun berurutan`, en: `fewer than ${fewest} comparisons one year ahead: needs data of several years in a row` });
  }
  return { verdict: verdictOf(headline), estimates: [...coverage, ...errorRows(trials), ...pathRows(trials)] };
}

function verdictOf({ estimate, low, high }: Estimate): Verdict {
  if (high! < promised) return estimate! < tolerated ? "found" : "small";
  return low! >= tolerated ? "none" : "unclear";
}
