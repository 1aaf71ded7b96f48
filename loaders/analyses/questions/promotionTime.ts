import { silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { hazardRows } from "../careers/hazardRows.js";
import { levels } from "../careers/levels.js";
import { observedWaits, type Wait } from "../careers/promotionTimes.js";
import { groupings, logRankRows, waitingRows } from "../careers/waitingRows.js";

/** The four-fifths guide (EEOC 1978, §1607.4 D), and its inverse: a group promoted less than 0.8 times as fast. */
const relevant = 1.25;

const by: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  "jenis-kelamin": { id: "menurut jenis kelamin", en: "by sex" },
  "jenis-asn": { id: "menurut jenis ASN", en: "by employment type" },
  "kelompok-perangkat": { id: "menurut kelompok perangkat daerah", en: "by group of agencies" },
  jenjang: { id: "menurut jenjang", en: "by level" },
};

/** How long people wait for promotion, and whether groups wait alike. */
export const promotionTime: Analysis = {
  id: "waktu-kenaikan",
  page: "karier",
  order: 2,
  question: { id: "Berapa lama menunggu kenaikan jabatan, dan samakah bagi semua?", en: "How long is the wait for promotion, and is it the same for all?" },
  title: { id: "Waktu sampai kenaikan jabatan", en: "Time to promotion" },
  estimand: {
    id: "Bagian pegawai yang naik jabatan dalam waktu tertentu sejak pertama tercatat di data, dengan pensiun dan keluar sebagai risiko bersaing; dan berapa kali lebih cepat perempuan naik dibandingkan laki-laki di jenjang yang sama (rasio hazard subdistribusi).",
    en: "The share of employees promoted within a time since they were first on record, with retirement and leaving as competing risks; and how many times as fast women are promoted as men at the same level (ratio of subdistribution hazards).",
  },
  method: {
    id: "Insidensi kumulatif Aalen–Johansen dengan pensiun dan keluar sebagai peristiwa bersaing; Kaplan–Meier, yang menganggap mereka tersensor, sebagai pembanding. Uji log-rank di dalam jenjang. Utama: model Fine–Gray di antara PNS, dengan hazard dasar sendiri untuk setiap jenjang, setara umur, masa kerja, dan pendidikan; ikatan menurut Breslow, galat kokoh per orang; nilai p dikoreksi Holm atas tiga perbandingan.",
    en: "Aalen–Johansen cumulative incidence with retirement and leaving as competing events; Kaplan–Meier, which takes them as censored, beside it. Log-rank tests within levels. Lead: the Fine–Gray model among permanent employees, with a baseline of its own for each level, adjusted for age, years of service and education; ties by Breslow, robust errors by person; p values adjusted by Holm over three comparisons.",
  },
  assumptions: [
    { id: "Yang belum naik pada akhir data akan naik seperti mereka yang diamati lebih lama (penyensoran tidak informatif).", en: "Those not yet promoted at the end of the data will be promoted as those observed longer (censoring carries no information)." },
    { id: "Rasio antara kelompok tetap selama waktu tunggu.", en: "The ratio between groups stays the same over the wait." },
  ],
  limits: [
    { id: "Waktu dihitung sejak akhir tahun pertama pada data, bukan sejak menduduki jabatan, karena tanggal mulai jabatan pelaksana dan fungsional sering tidak tercatat.", en: "Time runs from the first year-end on record, not from the start in the position, as the starting dates of pelaksana and functional staff are often not on record." },
    { id: "Perbedaan kecepatan bukan bukti ketidakadilan: minat, lokasi, dan formasi jabatan tidak teramati.", en: "A difference in speed is no proof of unfairness: interest, place and available posts are not observed." },
    { id: "Kenaikan pangkat tidak dihitung. PPPK tidak memiliki jenjang naik di dalam kontraknya.", en: "Rises in rank are not counted. Contract staff have no ladder within their contract." },
  ],
  measures: [
    { id: "rasio", title: { id: "Kecepatan naik jabatan dibandingkan dengan kelompok acuan", en: "Speed of promotion relative to the group compared with" }, unit: "ratio", null: 1 },
    { id: "naik", title: { id: "Bagian yang naik jabatan sampai akhir pengamatan", en: "Share promoted by the end of observation" }, unit: "share" },
    { id: "kurva", title: { id: "Bagian yang naik jabatan menurut bulan", en: "Share promoted, by month" }, unit: "share" },
    { id: "rasio-harapan", title: { id: "Kenaikan dibandingkan dengan yang diharapkan bila semua sama", en: "Promotions over those expected were all alike" }, unit: "ratio", null: 1 },
  ],
  specifications: [
    { id: "fine-gray", title: { id: "Fine–Gray, setara jenjang, umur, masa kerja, dan pendidikan", en: "Fine–Gray, same level, age, service and education" } },
    { id: "fine-gray-mentah", title: { id: "Fine–Gray, setara jenjang saja", en: "Fine–Gray, same level alone" } },
    ...groupings.flatMap(({ id }) => [
      { id: `bersaing-${id}`, title: { id: `Risiko bersaing, ${by[id]!.id}`, en: `Competing risks, ${by[id]!.en}` } },
      { id: `kaplan-meier-${id}`, title: { id: `Kaplan–Meier, ${by[id]!.id}`, en: `Kaplan–Meier, ${by[id]!.en}` } },
      { id: `log-rank-${id}`, title: { id: `Log-rank, ${by[id]!.id}`, en: `Log-rank, ${by[id]!.en}` } },
    ]),
  ],
  categories: [
    { id: "perempuan", title: { id: "Perempuan dibandingkan laki-laki", en: "Women against men" } },
    { id: "pendidikan-lain", title: { id: "Pendidikan dibandingkan perangkat daerah lain", en: "Education against other agencies" } },
    { id: "kesehatan-lain", title: { id: "Kesehatan dibandingkan perangkat daerah lain", en: "Health against other agencies" } },
    { id: "L", title: { id: "Laki-laki", en: "Men" } },
    { id: "P", title: { id: "Perempuan", en: "Women" } },
    { id: "PNS", title: { id: "PNS", en: "Permanent (PNS)" } },
    { id: "PPPK", title: { id: "PPPK", en: "Contract (PPPK)" } },
    { id: "pendidikan", title: { id: "Pendidikan", en: "Education" } },
    { id: "kesehatan", title: { id: "Kesehatan", en: "Health" } },
    { id: "lain", title: { id: "Perangkat daerah lain", en: "Other agencies" } },
    ...levels.map(({ id, title }) => ({ id, title })),
  ],
  figures: [
    { id: "rasio", kind: "intervals", title: { id: "Kecepatan naik jabatan, setara jenjang, umur, masa kerja, dan pendidikan", en: "Speed of promotion, same level, age, service and education" }, measures: ["rasio"], specifications: ["fine-gray"] },
    { id: "jenjang", kind: "trend", title: { id: "Bagian yang naik jabatan menurut bulan sejak diamati, per jenjang", en: "Share promoted by month since first observed, by level" }, measures: ["kurva"], specifications: ["bersaing-jenjang"] },
    { id: "kelamin", kind: "trend", title: { id: "Bagian yang naik jabatan menurut bulan sejak diamati, laki-laki dan perempuan", en: "Share promoted by month since first observed, men and women" }, measures: ["kurva"], specifications: ["bersaing-jenis-kelamin"] },
    { id: "kelompok", kind: "intervals", title: { id: "Bagian yang naik jabatan sampai akhir pengamatan", en: "Share promoted by the end of observation" }, measures: ["naik"], specifications: ["bersaing-jenis-kelamin", "bersaing-jenis-asn", "bersaing-kelompok-perangkat"] },
  ],
  headline: { measure: "rasio", specification: "fine-gray", category: "perempuan" },
  sentences: {
    found: { id: "Di jenjang, umur, masa kerja, dan pendidikan yang sama, perempuan naik jabatan {estimate} kali secepat laki-laki ({low} sampai {high}).", en: "At the same level, age, service and education, women are promoted {estimate} times as fast as men ({low} to {high})." },
    small: { id: "Perempuan dan laki-laki menunggu hampir sama lama: di jenjang yang sama perempuan naik {estimate} kali secepat laki-laki ({low} sampai {high}).", en: "Women and men wait nearly as long: at the same level women are promoted {estimate} times as fast as men ({low} to {high})." },
    none: { id: "Perempuan dan laki-laki di jenjang yang sama menunggu sama lama: kecepatannya {estimate} kali ({low} sampai {high}), di dalam pedoman empat perlima.", en: "Women and men at the same level wait as long: the speed is {estimate} times ({low} to {high}), within the four-fifths guide." },
    unclear: { id: "Tidak terlihat perbedaan yang pasti antara perempuan dan laki-laki di jenjang yang sama: perempuan naik {estimate} kali secepat laki-laki ({low} sampai {high}); perbedaan di bawah {detectable} kali dapat luput.", en: "No certain difference shows between women and men at the same level: women are promoted {estimate} times as fast as men ({low} to {high}); a difference below {detectable} times could go unseen." },
  },
  advice: {
    found: { id: "Telaah per jenjang: siapa yang diusulkan, siapa yang mendaftar seleksi terbuka, dan siapa yang dipilih; perbedaan dapat muncul di setiap langkah.", en: "Look level by level: who is proposed, who applies for open selection, and who is chosen; the difference can arise at any step." },
    small: { id: "Pantau setiap tahun; tidak perlu tindakan khusus.", en: "Watch it every year; no special action is needed." },
    none: { id: "Tidak perlu tindakan; umumkan lama tunggu per jenjang agar pegawai mengetahuinya.", en: "No action is needed; publish the wait by level so that employees know it." },
    unclear: { id: "Jangan menyimpulkan ada atau tidak ada perbedaan; lengkapi riwayat jabatan dan ulangi setiap tahun.", en: "Conclude neither that there is a difference nor that there is none; complete position histories and repeat every year." },
  },
  wouldChange: { id: "Lebih banyak kenaikan jabatan di jenjang yang diduduki perempuan dan laki-laki: selang rasio menyempit.", en: "More promotions at levels held by both women and men: the interval of the ratio narrows." },
  validation: ["cumulativeIncidence", "kaplanMeier", "fineGray", "holm"],
  needs: ["asn-snapshot", "position-history"],
  async compute({ warehouse }) {
    return answerWaits(await observedWaits(warehouse));
  },
};

export function answerWaits(waits: readonly Wait[]): Answer {
  const ratios = hazardRows(waits);
  const estimates = [...ratios, ...logRankRows(waits), ...waitingRows(waits)];
  if (estimates.every(({ estimate }) => estimate === null)) return silent(promotionTime, { id: "belum ada kenaikan jabatan yang tercatat setelah data pertama", en: "no promotion is on record after the first records of employees" });
  const { measure, specification, category } = promotionTime.headline;
  return { verdict: verdictOf(ratios.find((row) => row.measure === measure && row.specification === specification && row.category === category)), estimates };
}

function verdictOf(row: Estimate | undefined): Verdict {
  if (!row || row.estimate === null || row.low === null || row.high === null) return "unclear";
  if ((row.p_adjusted ?? 1) < 0.05) return row.estimate >= relevant || row.estimate <= 1 / relevant ? "found" : "small";
  return row.low >= 1 / relevant && row.high <= relevant ? "none" : "unclear";
}
