import { silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { changeRows, componentRows, entryRows, headcountRows, rateRows } from "../projection/headcountRows.js";
import { horizon, modelOf, simulated } from "../projection/project.js";
import { pastYears, staffHistory } from "../projection/staffHistory.js";

/** Our convention, said on the page: a tenth of the staff in ten years, one employee in a hundred a year. Nothing in the rules sets one. */
const relevant = 0.1;

/** Fewer people than this have no rates of their own. */
const fewest = 100;

const draws = 1000;

const lead = { measure: "perubahan", specification: "selang-95", category: "semua" } as const;

/** How many employees there will be, if coming and leaving go on as they did. */
export const headcountOutlook: Analysis = {
  id: "jumlah-sepuluh-tahun",
  page: "perencanaan",
  order: 1,
  question: { id: "Berapa pegawai kita sepuluh tahun lagi?", en: "How many employees will we have in ten years?" },
  title: { id: "Proyeksi jumlah pegawai sepuluh tahun", en: "Headcount over the next ten years" },
  estimand: {
    id: "Jumlah pegawai aktif (PNS, PPPK, PPPK paruh waktu) pada akhir setiap tahun selama sepuluh tahun bila pegawai pensiun pada tanggalnya, serta keluar dan masuk berlanjut seperti tahun-tahun yang tercatat.",
    en: "The number of active employees (PNS, PPPK, part-time PPPK) at the end of each of the next ten years if people retire on their date, and leaving and hiring go on as in the years on record.",
  },
  method: {
    id: "Kohort-komponen menurut umur dan jenis ASN: pensiun pada tanggal masing-masing, keluar lain dengan peluang tahunan per jenis ASN dan kelompok umur (posterior beta; sel di bawah 50 tahun-orang memakai laju kelompoknya), pegawai baru menurut binomial negatif dari jumlah tahun-tahun lalu (posterior pada kisi) dengan umur pegawai baru yang nyata. 1.000 simulasi berbenih memuat ketidakpastian laju maupun kebetulan; selang 80 % dan 95 % adalah bagian tengahnya.",
    en: "Cohort-component by age and employment type: retirement on each person's own date, other exits at a yearly chance by employment type and age band (beta posterior; cells below 50 person-years take the rate of their group), new hires as a negative binomial from the counts of past years (posterior on a grid) at the ages of real hires. 1,000 seeded simulations carry the uncertainty of rates and that of chance; the 80 % and 95 % intervals are their central parts.",
  },
  assumptions: [
    { id: "Formasi dan penerimaan berlanjut dengan besar dan naik-turun seperti tahun-tahun yang tercatat.", en: "Hiring goes on at the size, and with the ups and downs, of the years on record." },
    { id: "Setiap pegawai pensiun pada batas usia jabatannya sekarang; perpanjangan karena naik jenjang tidak diperhitungkan.", en: "Everyone retires at the age limit of the present position; extensions through promotion are not considered." },
    { id: "Peluang keluar seorang pegawai tidak bergantung pada keluarnya pegawai lain.", en: "One employee's chance of leaving does not depend on another's leaving." },
  ],
  limits: [
    { id: "Jenis ASN yang hanya masuk pada satu dari beberapa tahun (seperti PPPK paruh waktu) dianggap pengangkatan sekali jadi; yang sudah ada dihitung tetap diperpanjang dan keluar menurut laju umum, sebab riwayatnya belum ada.", en: "An employment type that came in only one of several years (such as part-time PPPK) is taken as a one-off; those already here are assumed to be renewed and to leave at the general rate, as there is no history of them yet." },
    { id: "Dari tiga atau empat tahun saja, besarnya penerimaan hampir tidak dapat diperkirakan; karena itulah selangnya lebar. Moratorium atau pengangkatan massal tidak terwakili.", en: "From three or four years, hiring can hardly be foreseen, which is why the interval is wide. A freeze or a mass appointment is not represented." },
    { id: "Proyeksi bukan ramalan: angka ini menunjukkan arah bila tidak ada keputusan baru. Bagian yang pasti hanya pensiun.", en: "A projection is no forecast: it shows where things go if nothing new is decided. Only the retirements are certain." },
  ],
  measures: [
    { id: "jumlah", title: { id: "Jumlah pegawai", en: "Headcount" }, unit: "people" },
    { id: "jumlah-jenis", title: { id: "Jumlah pegawai menurut jenis ASN", en: "Headcount by employment type" }, unit: "people" },
    { id: "perubahan", title: { id: "Perubahan sampai tahun kesepuluh", en: "Change until the tenth year" }, unit: "share", null: 0 },
    { id: "komponen", title: { id: "Dari mana perubahan itu datang (harapan)", en: "Where the change comes from (expected)" }, unit: "people" },
    { id: "laju-keluar", title: { id: "Keluar setahun selain pensiun", en: "Yearly exits other than retirement" }, unit: "share" },
    { id: "masuk", title: { id: "Pegawai baru setahun", en: "New employees a year" }, unit: "people" },
  ],
  specifications: [
    { id: "selang-95", title: { id: "Selang 95 %", en: "95 % interval" } },
    { id: "selang-80", title: { id: "Selang 80 %", en: "80 % interval" } },
    { id: "harapan", title: { id: "Nilai harapan", en: "Expected value" } },
    { id: "nyata", title: { id: "Tercatat", en: "On record" } },
  ],
  categories: [
    { id: "semua", title: { id: "Semua pegawai", en: "All employees" } },
    { id: "pns", title: { id: "PNS saja", en: "PNS only" } },
    { id: "pppk", title: { id: "PPPK penuh waktu saja", en: "Full-time PPPK only" } },
    { id: "pppk-paruh-waktu", title: { id: "PPPK paruh waktu saja", en: "Part-time PPPK only" } },
    { id: "pensiun", title: { id: "Pensiun pegawai sekarang", en: "Retirement of present staff" } },
    { id: "keluar-lain", title: { id: "Keluar lain pegawai sekarang", en: "Other exits of present staff" } },
    { id: "masuk", title: { id: "Pegawai baru yang masih ada", en: "New employees still there" } },
  ],
  figures: [
    { id: "jumlah", kind: "trend", title: { id: "Jumlah pegawai: tercatat, lalu diproyeksikan dengan selang 80 % dan 95 %", en: "Headcount: on record, then projected with 80 % and 95 % intervals" }, measures: ["jumlah"] },
    { id: "jumlah-jenis", kind: "trend", title: { id: "Jumlah pegawai menurut jenis ASN", en: "Headcount by employment type" }, measures: ["jumlah-jenis"], specifications: ["selang-95"] },
    { id: "komponen", kind: "intervals", title: { id: "Pensiun, keluar lain, dan pegawai baru dalam sepuluh tahun", en: "Retirements, other exits and new employees within ten years" }, measures: ["komponen"] },
  ],
  headline: lead,
  sentences: {
    found: { id: "Bila masuk dan keluar berlanjut seperti sekarang, jumlah pegawai berubah {estimate} dalam sepuluh tahun (95 %: {low} sampai {high}).", en: "If coming and leaving go on as now, the number of employees changes by {estimate} within ten years (95 %: {low} to {high})." },
    small: { id: "Jumlah pegawai berubah, tetapi sedikit: {estimate} dalam sepuluh tahun (95 %: {low} sampai {high}).", en: "The number of employees changes, but little: {estimate} within ten years (95 %: {low} to {high})." },
    none: { id: "Jumlah pegawai bertahan dalam sepuluh tahun: perubahannya {estimate} (95 %: {low} sampai {high}), kurang dari sepersepuluh.", en: "The number of employees holds over ten years: it changes by {estimate} (95 %: {low} to {high}), less than a tenth." },
    unclear: { id: "Dalam sepuluh tahun jumlah pegawai berubah {estimate}, tetapi selangnya ({low} sampai {high}) memuat naik maupun turun: arahnya ditentukan oleh penerimaan, bukan oleh pensiun.", en: "Within ten years the number of employees changes by {estimate}, but the interval ({low} to {high}) holds rise and fall: hiring decides which, not retirement." },
  },
  advice: {
    found: { id: "Susun usulan formasi lima tahunan dari gelombang pensiun yang sudah diketahui, dan lihat di bawah berapa pegawai baru per tahun yang menutup kekurangan.", en: "Build the five-year plan of posts from the wave of retirements that is known already, and see below how many new employees a year would close the gap." },
    small: { id: "Utamakan susunan jabatan daripada jumlah: lihat jabatan mana yang ditinggalkan lebih dahulu.", en: "Mind the mix of posts rather than the number: see which positions empty first." },
    none: { id: "Jaga ritme penerimaan sekarang dan alihkan perhatian ke sebaran antarperangkat daerah.", en: "Keep the present pace of hiring and turn to the spread over agencies." },
    unclear: { id: "Tetapkan dahulu besarnya penerimaan: coba beberapa pilihan pada simulasi di halaman ini sebelum mengusulkan formasi.", en: "Settle the size of hiring first: try some choices in the simulation on this page before proposing posts." },
  },
  wouldChange: {
    id: "Penerimaan yang jauh lebih besar atau lebih kecil daripada tahun-tahun yang tercatat, perubahan batas usia pensiun, atau beberapa tahun data lagi yang menyempitkan selang.",
    en: "Hiring far above or below the years on record, a change of the age of retirement, or some more years of data that narrow the interval.",
  },
  validation: ["cohortProjection"],
  needs: ["asn-snapshot"],
  async compute({ warehouse, seed }) {
    const past = await pastYears(warehouse);
    const newest = past.length ? await staffHistory(warehouse, past.at(-1)!.year) : null;
    const model = newest ? modelOf(newest, horizon) : null;
    if (!newest || !model || past.at(-1)!.people.reduce((sum, count) => sum + count, 0) < fewest) {
      return silent(headcountOutlook, { id: `butuh data sedikitnya dua tahun berurutan dan ${fewest} pegawai`, en: `needs data of two years in a row and ${fewest} employees` });
    }
    const simulation = simulated(model, draws, seed);
    const changes = changeRows(past, simulation);
    return { verdict: verdictOf(changes[0]!), estimates: [...changes, ...headcountRows(past, simulation), ...componentRows(model), ...rateRows(newest), ...entryRows(newest)] } satisfies Answer;
  },
};

function verdictOf({ estimate, low, high }: Estimate): Verdict {
  if (estimate === null || low === null || high === null) return "unclear";
  if (low >= -relevant && high <= relevant) return "none";
  if (low > 0 || high < 0) return Math.abs(estimate) >= relevant ? "found" : "small";
  return "unclear";
}
