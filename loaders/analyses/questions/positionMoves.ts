import { silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { levels } from "../careers/levels.js";
import { directionRows, matrixRows, observedMoves, upwardRow, type Move } from "../careers/moves.js";

/** Three moves up for two down: below that, a ladder leads down nearly as often as up (odds of 1.5, Cohen's small effect h = 0.2 about one half; 1988, §6.2). */
const relevant = 0.6;

/** Where employees are a year later, by step of the ladders. */
export const positionMoves: Analysis = {
  id: "arah-perpindahan-jabatan",
  page: "karier",
  order: 1,
  question: { id: "Ke mana pegawai berpindah jabatan?", en: "Where do employees move between positions?" },
  title: { id: "Perpindahan antarjabatan dan antarjenjang", en: "Moves between positions and levels" },
  estimand: {
    id: "Bagian pegawai di setiap jenis dan jenjang jabatan yang setahun kemudian berada di jenjang yang sama, yang lebih tinggi, yang lebih rendah, atau tidak lagi aktif; dan, dari perpindahan ke atas atau ke bawah, bagian yang ke atas.",
    en: "The shares of the employees at each type and level of position who a year later are at the same level, a higher one, a lower one, or no longer in service; and, of moves up or down, the share that goes up.",
  },
  method: {
    id: "Keadaan akhir tahun dibandingkan dengan akhir tahun berikutnya, semua pasangan tahun bersama. Dari pelaksana ke mana pun dihitung naik dan kembali ke pelaksana turun; antara tangga fungsional dan tangga struktural dihitung menyamping. Selang Wilson untuk bagian; bagian yang naik dengan galat klaster per pegawai pada skala logit. Tujuan dengan kurang dari sepuluh orang digabung.",
    en: "The state at the end of a year is set beside that at the end of the next, all pairs of years together. From pelaksana to anywhere counts as up, back to pelaksana as down; between the functional and the structural ladder counts as sideways. Wilson intervals for shares; the share going up with errors clustered by person on the logit scale. Destinations with fewer than ten people are put together.",
  },
  assumptions: [
    { id: "Jenis dan jenjang jabatan pada data pegawai akhir tahun benar; perpindahan bolak-balik di dalam setahun tidak terlihat.", en: "Types and levels of position in the year-end records are right; moves there and back within a year are not seen." },
  ],
  limits: [
    { id: "Kembali menjadi pelaksana atau fungsional bukan selalu hukuman: penyederhanaan birokrasi mengalihkan jabatan struktural menjadi fungsional.", en: "Going back to pelaksana or to a functional position is not always a penalty: the reform of structures turned structural posts into functional ones." },
    { id: "Kenaikan pangkat dan golongan tidak dihitung sebagai perpindahan jabatan.", en: "Rises in rank and grade do not count as moves of position." },
    { id: "Pegawai tanpa jenjang tercatat tidak dihitung naik atau turun di dalam jabatan fungsional.", en: "Employees whose level is not on record count neither as going up nor as going down within functional positions." },
  ],
  measures: [
    { id: "bagian-naik", title: { id: "Bagian perpindahan yang ke jenjang lebih tinggi", en: "Share of moves that go to a higher level" }, unit: "share", null: 0.5 },
    { id: "bagian", title: { id: "Keadaan setahun kemudian", en: "State a year later" }, unit: "share" },
    { id: "arah", title: { id: "Bagian pegawai yang berpindah dalam setahun", en: "Share of employees who move within a year" }, unit: "share" },
  ],
  specifications: [
    { id: "semua", title: { id: "Semua jenjang", en: "All levels" } },
    { id: "setahun", title: { id: "Di antara yang tetap aktif", en: "Among those still in service" } },
    ...levels.map(({ id, title }) => ({ id: `dari-${id}`, title: { id: `Semula ${title.id}`, en: `Before: ${title.en}` } })),
  ],
  categories: [
    ...levels.map(({ id, title }) => ({ id, title })),
    { id: "keluar", title: { id: "Tidak lagi aktif", en: "No longer in service" } },
    { id: "lainnya", title: { id: "Tujuan lain", en: "Other destinations" } },
    { id: "naik", title: { id: "Naik jenjang", en: "To a higher level" } },
    { id: "turun", title: { id: "Turun jenjang", en: "To a lower level" } },
    { id: "menyamping", title: { id: "Menyamping", en: "Sideways" } },
  ],
  figures: [
    { id: "arus", kind: "stack", title: { id: "Setahun kemudian, menurut jabatan semula", en: "A year later, by position before" }, measures: ["bagian"] },
    { id: "arah", kind: "trend", title: { id: "Pegawai yang naik, turun, dan menyamping per tahun", en: "Employees who went up, down and sideways, by year" }, measures: ["arah"] },
  ],
  headline: { measure: "bagian-naik", specification: "semua" },
  sentences: {
    found: { id: "Jalur karier mengarah ke atas: {estimate} dari perpindahan antarjenjang adalah kenaikan ({low} sampai {high}).", en: "Career paths lead upwards: {estimate} of the moves between levels go up ({low} to {high})." },
    small: { id: "Perpindahan ke atas hanya sedikit lebih sering daripada ke bawah: {estimate} dari perpindahan antarjenjang adalah kenaikan ({low} sampai {high}).", en: "Moves go up only a little more often than down: {estimate} of the moves between levels go up ({low} to {high})." },
    none: { id: "Pegawai turun jenjang hampir sesering, atau lebih sering daripada, naik: {estimate} dari perpindahan antarjenjang adalah kenaikan ({low} sampai {high}).", en: "Employees go down nearly as often as up, or more often: {estimate} of the moves between levels go up ({low} to {high})." },
    unclear: { id: "Belum jelas apakah jalur karier mengarah ke atas: {estimate} dari perpindahan antarjenjang adalah kenaikan ({low} sampai {high}).", en: "It is not clear whether career paths lead upwards: {estimate} of the moves between levels go up ({low} to {high})." },
  },
  advice: {
    found: { id: "Umumkan pola karier beserta lama rata-rata di setiap jenjang, agar pegawai dapat merencanakan langkahnya.", en: "Publish the career pattern with the usual length at each level, so that employees can plan their steps." },
    small: { id: "Telaah perpindahan ke bawah satu per satu: penataan organisasi, permintaan sendiri, atau sanksi, dan catat alasannya.", en: "Go through the moves down one by one: reorganisation, own request or sanction, and record the reason." },
    none: { id: "Tinjau pola karier: pejabat yang diberhentikan dari jabatan struktural perlu jalur ke jabatan fungsional yang setara.", en: "Review the career pattern: officials who lose structural posts need a way to functional positions of equal standing." },
    unclear: { id: "Lengkapi jenjang jabatan pada data pegawai dan ulangi setelah satu tahun lagi.", en: "Complete the levels of positions in the records and repeat after another year." },
  },
  wouldChange: { id: "Satu tahun lagi dengan jauh lebih banyak, atau jauh lebih sedikit, perpindahan ke bawah.", en: "One more year with far more, or far fewer, moves down." },
  validation: ["wilson"],
  needs: ["asn-snapshot"],
  async compute({ warehouse }) {
    return answerMoves(await observedMoves(warehouse));
  },
};

export function answerMoves(moves: readonly Move[]): Answer {
  const lead = upwardRow(moves, "semua");
  if (!moves.length) return silent(positionMoves, { id: "data pegawai kurang dari dua tahun", en: "records of employees of fewer than two years" });
  return { verdict: verdictOf(lead), estimates: [lead, ...matrixRows(moves), ...directionRows(moves)] };
}

function verdictOf({ estimate, low, high }: Estimate): Verdict {
  if (estimate === null || low === null || high === null) return "unclear";
  if (low > 0.5) return estimate >= relevant ? "found" : "small";
  return high <= relevant ? "none" : "unclear";
}
