import { satisfactionElement } from "../../indicators/serviceDimensions.js";
import { variance } from "../../statistics/description/variance.js";
import { estimateRow, silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { changeRows, elementRows, fewest, indexRows, staffRows, waves, type Wave } from "../service/satisfactionRows.js";
import { surveyResponses, type SurveyResponse } from "../service/surveys.js";

/** A fifth of the standard deviation between respondents is the least that Cohen calls a small difference (1988, §2.2). */
const relevant = 0.2;

/** Whether citizens rate services better than a year before, which elements are weakest, and what they say of staff. */
export const satisfactionRise: Analysis = {
  id: "kepuasan-masyarakat-naik",
  page: "layanan",
  order: 1,
  question: { id: "Apakah masyarakat lebih puas daripada tahun lalu?", en: "Are citizens more satisfied than a year ago?" },
  title: { id: "Kepuasan masyarakat dari waktu ke waktu", en: "Public satisfaction over time" },
  estimand: {
    id: "Selisih indeks kepuasan masyarakat (IKM, skala 25–100) antara tahun terakhir dan tahun sebelumnya menurut aturan yang sama; nilai setiap unsur U1–U9; dan selisih unsur petugas (U6 kompetensi, U7 perilaku) dengan tujuh unsur lain.",
    en: "The difference in the public satisfaction index (IKM, on a scale of 25–100) between the latest year and the one before, under the same regulation; the score of each element U1–U9; and the difference between the elements on staff (U6 competence, U7 behaviour) and the other seven.",
  },
  method: {
    id: "IKM dihitung dari jawaban mentah dengan bobot dan batas mutu dari aturan yang berlaku pada hari survei; nilai menurut aturan lama tidak dibandingkan dan tidak dinilai ulang. Galat dilinearkan seperti untuk rasio jumlah, berklaster menurut perangkat daerah dan hari, dengan t dan derajat bebas klaster dikurangi satu. Pembanding: layanan disamakan proporsinya di kedua tahun. Nilai p unsur terhadap rata-rata delapan lainnya dikoreksi Holm; perubahan unsur dan selisih layanan dikoreksi Benjamini–Hochberg. Ragam antarperangkat daerah: REML dengan galat yang diketahui.",
    en: "The IKM is computed from raw responses with the weights and bands of the regulation in force on the day of the survey; scores under an older regulation are neither compared nor graded again. Errors are linearised as for a ratio of sums, clustered by agency and day, with t and one degree of freedom per cluster beyond the first. Beside it: services in the same proportions in both years. P values of elements against the mean of the other eight are adjusted by Holm; changes of elements and differences of services by Benjamini–Hochberg. Variation between agencies: REML with known errors.",
  },
  assumptions: [
    { id: "Responden setiap tahun mewakili pengguna layanan dengan cara yang sama.", en: "Each year's respondents stand for the users of services in the same way." },
    { id: "Jawaban di perangkat daerah atau hari yang berbeda tidak saling memengaruhi.", en: "Answers at different agencies or on different days don't influence each other." },
  ],
  limits: [
    { id: "Survei hanya menjangkau orang yang datang dan bersedia menjawab, bukan warga yang tidak terlayani.", en: "The survey reaches only those who came and were willing to answer, not citizens who were never served." },
    { id: "Perubahan nilai bukan bukti bahwa layanan berubah: susunan responden dan layanan juga berubah.", en: "A change in scores is no proof that services changed: respondents and services change as well." },
    { id: "Batas mutu berbeda antara KepmenPAN 25/2004 dan PermenPANRB 14/2017; garis tren terputus di antaranya.", en: "Quality bands differ between KepmenPAN 25/2004 and PermenPANRB 14/2017; the line of the trend breaks between them." },
  ],
  measures: [
    { id: "perubahan-utama", title: { id: "Perubahan IKM", en: "Change of the IKM" }, unit: "score", null: 0 },
    { id: "perubahan", title: { id: "Perubahan IKM menurut pembanding", en: "Change of the IKM by comparison" }, unit: "score", null: 0 },
    { id: "ikm", title: { id: "IKM menurut tahun", en: "IKM by year" }, unit: "score" },
    { id: "unsur", title: { id: "Nilai unsur pada tahun terakhir", en: "Scores of the elements in the latest year" }, unit: "score" },
    { id: "unsur-terhadap-lain", title: { id: "Unsur terhadap rata-rata delapan unsur lain", en: "Elements against the mean of the other eight" }, unit: "score", null: 0 },
    { id: "perubahan-unsur", title: { id: "Perubahan unsur dalam setahun", en: "Change of the elements within a year" }, unit: "score", null: 0 },
    { id: "petugas", title: { id: "Petugas (U6, U7) terhadap tujuh unsur lain", en: "Staff (U6, U7) against the other seven elements" }, unit: "score", null: 0 },
    { id: "ragam-petugas", title: { id: "Simpangan baku nilai petugas antarperangkat daerah", en: "Standard deviation of staff scores between agencies" }, unit: "score" },
  ],
  specifications: [
    { id: "setahun", title: { id: "Tahun terakhir dan tahun sebelumnya", en: "Latest year and the year before" } },
    { id: "setahun-layanan-sama", title: { id: "Setahun, layanan dalam proporsi yang sama", en: "Within a year, services in the same proportions" } },
    { id: "sejak-awal", title: { id: "Tahun terakhir dan tahun pertama menurut aturan yang sama", en: "Latest year and the first under the same regulation" } },
    { id: "aturan-kini", title: { id: "Menurut aturan terbaru", en: "Under the newest regulation" } },
    { id: "aturan-lama", title: { id: "Menurut aturan sebelumnya, tidak sebanding", en: "Under an older regulation, not comparable" } },
    { id: "semua-tahun", title: { id: "Semua tahun menurut aturan terbaru", en: "All years under the newest regulation" } },
  ],
  categories: [
    { id: "naik", title: { id: "naik", en: "rose" } },
    { id: "turun", title: { id: "turun", en: "fell" } },
    ...satisfactionElement.categories,
  ],
  figures: [
    { id: "tren", kind: "trend", title: { id: "IKM menurut tahun", en: "The IKM by year" }, measures: ["ikm"] },
    { id: "perubahan", kind: "intervals", title: { id: "Perubahan IKM", en: "Change of the IKM" }, measures: ["perubahan"] },
    { id: "unsur", kind: "curve", title: { id: "Unsur dari yang terkuat ke yang terlemah", en: "Elements from the strongest to the weakest" }, measures: ["unsur"] },
    { id: "petugas", kind: "intervals", title: { id: "Petugas terhadap unsur lain, menurut layanan", en: "Staff against the other elements, by service" }, measures: ["petugas"] },
  ],
  headline: { measure: "perubahan-utama", specification: "setahun" },
  sentences: {
    found: { id: "Kepuasan masyarakat {category} {magnitude} poin dalam setahun (selang 95% {low} sampai {high}).", en: "Public satisfaction {category} by {magnitude} points within a year (95% interval {low} to {high})." },
    small: { id: "Kepuasan masyarakat {category} dalam setahun, tetapi hanya {magnitude} poin (selang 95% {low} sampai {high}).", en: "Public satisfaction {category} within a year, but by {magnitude} points only (95% interval {low} to {high})." },
    none: { id: "Kepuasan masyarakat bertahan: dalam setahun IKM hanya bergeser {estimate} poin (selang 95% {low} sampai {high}), padahal perubahan {detectable} poin akan terlihat.", en: "Public satisfaction held steady: within a year the IKM moved by {estimate} points only (95% interval {low} to {high}), and a change of {detectable} points would have been seen." },
    unclear: { id: "Belum dapat dikatakan apakah kepuasan masyarakat berubah: IKM bergeser {estimate} poin (selang 95% {low} sampai {high}), dan perubahan di bawah {detectable} poin dapat luput.", en: "Whether public satisfaction changed can't be said yet: the IKM moved by {estimate} points (95% interval {low} to {high}), and a change below {detectable} points could go unseen." },
  },
  advice: {
    found: { id: "Telusuri layanan dan unsur yang paling berubah, lalu tiru yang membaik atau perbaiki yang memburuk.", en: "Trace the services and elements that changed most, then copy what got better or mend what got worse." },
    small: { id: "Tidak perlu langkah besar; dahulukan unsur yang terlemah.", en: "No large step is needed; take the weakest elements first." },
    none: { id: "Dahulukan unsur yang terlemah: di sanalah nilai masih dapat naik.", en: "Take the weakest elements first: that is where scores can still rise." },
    unclear: { id: "Tambah responden sampai setiap layanan memiliki cukup jawaban, lalu bandingkan lagi.", en: "Survey more people until every service has enough answers, then compare again." },
  },
  wouldChange: { id: "Selang perubahan yang menjauhi nol, atau perubahan yang lenyap bila layanan disamakan proporsinya.", en: "An interval of the change that moves away from zero, or a change that goes once services are in the same proportions." },
  validation: ["holm", "hochberg", "partialPooling"],
  needs: ["satisfaction"],
  async compute({ warehouse }) {
    return answerOf(await surveyResponses(warehouse));
  },
};

/** The answer for known responses. */
export function answerOf(responses: readonly SurveyResponse[]): Answer {
  const all = waves(responses);
  const now = all.at(-1);
  if (!now) return silent(satisfactionRise, { id: `kurang dari ${fewest} responden dalam setahun`, en: `fewer than ${fewest} respondents within a year` });
  const comparable = all.filter(({ version }) => version === now.version);
  const before = comparable.at(-2);
  const rows = [...indexRows(all, now.version), ...elementRows(now, before), ...staffRows(comparable.flatMap((wave) => wave.responses))];
  if (!before) {
    const { estimates } = silent(satisfactionRise, { id: "belum ada dua tahun menurut aturan yang sama", en: "there are not yet two years under the same regulation" });
    return { verdict: "unclear", estimates: [...estimates, ...rows] };
  }
  const changes = [...changeRows(before, now, "setahun"), ...(comparable.length > 2 ? changeRows(comparable[0]!, now, "sejak-awal") : [])];
  const lead = changes.find(({ specification }) => specification === "setahun");
  if (!lead) return silent(satisfactionRise, { id: "survei dilakukan pada kurang dari lima hari", en: "the surveys were held on fewer than five days" });
  return { verdict: verdictOf(lead, relevant * spread([before, now])), estimates: [estimateRow({ ...lead, measure: satisfactionRise.headline.measure, category: lead.estimate! < 0 ? "turun" : "naik" }), ...changes, ...rows] };
}

/** Standard deviation of the respondents' own indices. */
function spread(of: readonly Wave[]): number {
  const own = of.flatMap(({ responses }) => responses.flatMap(({ scores }) => {
    const given = scores.filter((score) => score !== null);
    return given.length ? [(25 * given.reduce((sum, score) => sum + score, 0)) / given.length] : [];
  }));
  return Math.sqrt(variance(Float64Array.from(own)) ?? 0);
}

function verdictOf({ estimate, low, high }: Estimate, threshold: number): Verdict {
  if (low! > 0 || high! < 0) return Math.abs(estimate!) >= threshold ? "found" : "small";
  return low! > -threshold && high! < threshold ? "none" : "unclear";
}
