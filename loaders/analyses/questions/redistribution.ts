import { silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { posts, type Post } from "../redistribution/posts.js";
import { propose } from "../redistribution/propose.js";
import { redistributionRows } from "../redistribution/redistributionRows.js";

/** Our convention, said on the page: one vacancy in twenty. Below it the work of moving people is hardly worth what it fills. */
const relevant = 0.05;

const lead = { measure: "bagian-terisi", specification: "usulan" } as const;

/** Which surplus posts could fill which vacancies. */
export const redistribution: Analysis = {
  id: "pengalihan-pegawai",
  page: "perencanaan",
  order: 3,
  question: { id: "Kekosongan mana yang dapat diisi tanpa menambah pegawai?", en: "Which vacancies can be filled without new people?" },
  title: { id: "Usulan pengalihan antarjabatan serumpun", en: "Proposal for moves within position families" },
  estimand: {
    id: "Bagian kekosongan jabatan fungsional dan pelaksana pada peta jabatan terbaru yang dapat diisi dari kelebihan pada jabatan serumpun.",
    en: "The share of vacancies among functional and operational posts of the newest position map that surpluses of the same position family could fill.",
  },
  method: {
    id: "Program linear (HiGHS) per rumpun jabatan: sebanyak mungkin kekosongan terisi dengan perpindahan sesedikit mungkin, satu perpindahan untuk satu kekosongan; di antara cara yang sama banyaknya dipilih yang terdekat (perangkat daerah yang sama, lalu sektor yang sama, lalu lintas sektor), kemudian yang sejenjang. Serumpun berarti nama jabatan sama tanpa jenjangnya, kategori sama, dan jenjang berjarak paling jauh satu. Rentangnya dari kebutuhan yang sepersepuluh lebih rendah sampai lebih tinggi.",
    en: "A linear programme (HiGHS) for each position family: as many vacancies filled as possible with as few moves as possible, one move for one vacancy; among ways that fill as many, the nearest (the same agency, then the same sector, then across sectors) and then the one at the same level. A family has the same name without its level, the same category, and levels at most one step apart. The range goes from a need a tenth lower to a tenth higher.",
  },
  assumptions: [
    { id: "Kebutuhan dan pegawai yang ada pada peta jabatan benar untuk setiap jabatan.", en: "Need and staff in post on the position map are right for every position." },
    { id: "Pegawai pada jabatan serumpun dapat saling menggantikan.", en: "People in one position family can stand in for each other." },
  ],
  limits: [
    { id: "Usulan ini tentang jabatan, bukan tentang orang: tidak ada nama, dan kesediaan, keluarga, serta kompetensi seseorang tidak dipertimbangkan.", en: "The proposal is about posts, not people: it names nobody, and considers neither the wish, the family nor the competence of anyone." },
    { id: "Jabatan struktural tidak disertakan karena diisi melalui seleksi. Sekolah dan puskesmas dalam satu perangkat daerah tidak dibedakan, sebab peta jabatan tidak membedakannya.", en: "Structural posts are left out, as they are filled by selection. Schools and health centres within one agency are not told apart, as the position map does not." },
    { id: "Jarak diukur dari perangkat daerah dan sektornya, bukan dari kilometer.", en: "Distance is measured by agency and sector, not in kilometres." },
  ],
  measures: [
    { id: "bagian-terisi", title: { id: "Kekosongan yang dapat diisi", en: "Vacancies that can be filled" }, unit: "share" },
    { id: "jabatan", title: { id: "Jabatan", en: "Posts" }, unit: "count" },
    { id: "jarak", title: { id: "Perpindahan menurut jarak", en: "Moves by distance" }, unit: "count" },
    { id: "rumpun", title: { id: "Kekosongan terisi per rumpun jabatan", en: "Vacancies filled by position family" }, unit: "count" },
    { id: "usulan", title: { id: "Usulan: rumpun, dari jenis, ke jenis perangkat daerah", en: "Proposal: family, from and to type of agency" }, unit: "count" },
  ],
  specifications: [
    { id: "usulan", title: { id: "Kebutuhan menurut peta jabatan", en: "Need as on the position map" } },
    { id: "kebutuhan-rendah", title: { id: "Kebutuhan sepersepuluh lebih rendah", en: "Need a tenth lower" } },
    { id: "kebutuhan-tinggi", title: { id: "Kebutuhan sepersepuluh lebih tinggi", en: "Need a tenth higher" } },
  ],
  categories: [
    { id: "kelebihan", title: { id: "Kelebihan", en: "Surplus" } },
    { id: "kekosongan", title: { id: "Kekosongan", en: "Vacancies" } },
    { id: "terisi", title: { id: "Kekosongan yang terisi oleh usulan", en: "Vacancies filled by the proposal" } },
    { id: "opd-sama", title: { id: "Dalam perangkat daerah yang sama", en: "Within the same agency" } },
    { id: "sektor-sama", title: { id: "Dalam sektor yang sama", en: "Within the same sector" } },
    { id: "wilayah", title: { id: "Lintas sektor", en: "Across sectors" } },
  ],
  figures: [
    { id: "jabatan", kind: "bins", title: { id: "Kelebihan, kekosongan, dan yang dapat terisi", en: "Surplus, vacancies, and what can be filled" }, measures: ["jabatan"], specifications: ["usulan"] },
    { id: "rumpun", kind: "bins", title: { id: "Kekosongan terisi per rumpun jabatan", en: "Vacancies filled by position family" }, measures: ["rumpun"] },
    { id: "jarak", kind: "bins", title: { id: "Sejauh apa perpindahannya", en: "How far the moves go" }, measures: ["jarak"] },
  ],
  headline: lead,
  sentences: {
    found: { id: "Pengalihan antarjabatan serumpun dapat mengisi {estimate} dari {n} kekosongan ({low} sampai {high} bila kebutuhan meleset sepersepuluh); sisanya perlu pegawai baru.", en: "Moves within position families can fill {estimate} of {n} vacancies ({low} to {high} if the need is a tenth off); the rest needs new people." },
    small: { id: "Sedikit: pengalihan antarjabatan serumpun hanya dapat mengisi {estimate} dari {n} kekosongan ({low} sampai {high}).", en: "Few: moves within position families can fill only {estimate} of {n} vacancies ({low} to {high})." },
    none: { id: "Tidak ada: tidak satu pun dari {n} kekosongan mempunyai kelebihan serumpun yang dapat mengisinya.", en: "None: not one of {n} vacancies has a surplus in its family that could fill it." },
    unclear: { id: "Bergantung pada ketepatan kebutuhan: pengalihan dapat mengisi {estimate} dari {n} kekosongan, tetapi {low} sampai {high} bila kebutuhan meleset sepersepuluh.", en: "It depends on how exact the need is: moves can fill {estimate} of {n} vacancies, but {low} to {high} if the need is a tenth off." },
  },
  advice: {
    found: { id: "Mulailah dari perpindahan di perangkat daerah dan sektor yang sama, periksa orang dan kesediaannya, lalu usulkan formasi hanya untuk sisanya.", en: "Start with moves within the same agency and sector, look at people and their consent, and ask for new posts only for the rest." },
    small: { id: "Jangan andalkan pengalihan: susun usulan formasi untuk hampir seluruh kekosongan.", en: "Do not count on moves: propose posts for nearly all vacancies." },
    none: { id: "Susun usulan formasi untuk seluruh kekosongan, atau tinjau ulang kebutuhannya.", en: "Propose posts for all vacancies, or look at the need again." },
    unclear: { id: "Perbarui analisis beban kerja rumpun jabatan di bawah ini sebelum memindahkan siapa pun.", en: "Renew the workload analysis of the families below before moving anyone." },
  },
  wouldChange: { id: "Analisis beban kerja yang diperbarui, atau aturan yang mengizinkan perpindahan lintas rumpun.", en: "A renewed workload analysis, or a rule that allows moves across families." },
  validation: [],
  needs: ["staffing-need"],
  async compute({ warehouse }) {
    return answerOf(await posts(warehouse));
  },
};

export async function answerOf(all: readonly Post[]): Promise<Answer> {
  const proposal = await propose(all);
  if (proposal.vacant === 0) return silent(redistribution, { id: "tidak ada kekosongan jabatan fungsional atau pelaksana pada peta jabatan", en: "no vacancy among the functional and operational posts of the position map" });
  const estimates = await redistributionRows(all, proposal);
  return { verdict: verdictOf(estimates[0]!), estimates };
}

function verdictOf({ estimate, low, high }: Estimate): Verdict {
  if (high === 0) return "none";
  if (low! >= relevant) return "found";
  return estimate !== null && high! < relevant ? "small" : "unclear";
}
