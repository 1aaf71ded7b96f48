export const locales = ["id", "en"] as const;
export type Locale = (typeof locales)[number];

type Bilingual = Readonly<Record<Locale, string>>;

/** The parts of the menu: the whole, the aspects of the evaluation, and what stands behind it. */
export type RouteGroup = "whole" | "aspects" | "evidence";

export interface Route {
  readonly slug: string;
  readonly group: RouteGroup;
  readonly title: Bilingual;
  /** one sentence for search engines and the head of the page */
  readonly description: Bilingual;
}

/** Every page, in the order of the navigation and group by group; each has `<slug>.md` and `en/<slug>.md`. */
export const routes = [
  {
    slug: "index", group: "whole",
    title: { id: "Ringkasan", en: "Overview" },
    description: { id: "Keadaan kepegawaian dalam delapan temuan, dengan angka, pembanding, dan ketidakpastiannya.", en: "The state of staffing in eight findings, with numbers, comparisons and their uncertainty." },
  },
  {
    slug: "indeks", group: "whole",
    title: { id: "Indeks dan kartu nilai", en: "Index and scorecard" },
    description: { id: "Keadaan setiap aspek, kekuatan dan kelemahannya, dan sepuluh hal yang perlu dilakukan.", en: "The state of every aspect, its strengths and weaknesses, and ten things to do." },
  },
  {
    slug: "opd", group: "whole",
    title: { id: "Perangkat daerah", en: "Agencies" },
    description: { id: "Setiap perangkat daerah: pegawai, kebutuhan, penilaian, dan layanannya, dibandingkan menurut ukurannya.", en: "Every agency: its staff, need, appraisals and service, compared with regard to its size." },
  },
  {
    slug: "perencanaan", group: "whole",
    title: { id: "Perencanaan", en: "Planning" },
    description: { id: "Berapa pegawai yang akan ada dalam sepuluh tahun, di mana kekurangannya, dan apa yang dapat dilakukan.", en: "How many employees there will be within ten years, where they will lack, and what can be done." },
  },
  {
    slug: "kepegawaian", group: "aspects",
    title: { id: "Kepegawaian", en: "Workforce" },
    description: { id: "Siapa yang bekerja, berapa yang dibutuhkan, siapa yang akan pensiun, dan bagaimana jumlah pegawai berubah.", en: "Who works here, how many are needed, who will retire, and how the headcount changes." },
  },
  {
    slug: "rekrutmen", group: "aspects",
    title: { id: "Rekrutmen", en: "Recruitment" },
    description: { id: "Apakah seleksi terbuka, adil, dan berdasarkan kompetensi, dan apakah aturannya ditaati.", en: "Whether selection is open, fair and based on competence, and whether its rules are kept." },
  },
  {
    slug: "karier", group: "aspects",
    title: { id: "Karier dan pelatihan", en: "Careers and training" },
    description: { id: "Apakah jalur karier jelas, kesempatannya setara, dan pelatihannya membuahkan hasil.", en: "Whether career paths are clear, chances are equal, and training works." },
  },
  {
    slug: "kinerja", group: "aspects",
    title: { id: "Manajemen kinerja", en: "Performance management" },
    description: { id: "Apakah semua pegawai dinilai tepat waktu, bagaimana predikatnya tersebar, dan apakah aturannya diikuti.", en: "Whether everyone is appraised in time, how predicates are spread, and whether the rules are followed." },
  },
  {
    slug: "bias", group: "aspects",
    title: { id: "Bias penilaian", en: "Rating bias" },
    description: { id: "Apakah penilaian mengatakan sesuatu tentang orangnya, atau tentang siapa yang menilainya.", en: "Whether appraisals say something about the people, or about who appraised them." },
  },
  {
    slug: "kehadiran", group: "aspects",
    title: { id: "Kehadiran dan penggajian", en: "Attendance and payroll" },
    description: { id: "Apakah presensi dan penggajian digital mengurangi kesalahan, dan apa yang masih dapat diperbaiki.", en: "Whether digital attendance and payroll reduced errors, and what remains to be gained." },
  },
  {
    slug: "partisipasi", group: "aspects",
    title: { id: "Partisipasi pegawai", en: "Participation" },
    description: { id: "Apakah pegawai didengar: forum, masukan dan tindak lanjutnya, serta survei.", en: "Whether employees are heard: forums, suggestions and what became of them, and the survey." },
  },
  {
    slug: "layanan", group: "aspects",
    title: { id: "Layanan publik", en: "Public service" },
    description: { id: "Apakah masyarakat dilayani lebih baik, dan apa hubungannya dengan kepegawaian.", en: "Whether citizens are better served, and what staffing has to do with it." },
  },
  {
    slug: "keandalan-metode", group: "evidence",
    title: { id: "Keandalan metode", en: "Validation of methods" },
    description: { id: "Seberapa dapat dipercaya metode kami: setiap metode diuji pada data buatan yang kebenarannya diketahui.", en: "How far our methods can be trusted: each is tried on simulated data whose truth is known." },
  },
  {
    slug: "mutu-data", group: "evidence",
    title: { id: "Kualitas data", en: "Data quality" },
    description: { id: "Berapa baris yang dibaca, diterima, dan dikarantina, serta apa yang perlu dibenahi di sumbernya.", en: "How many rows were read, accepted and quarantined, and what to mend at the source." },
  },
  {
    slug: "perlindungan-data", group: "evidence",
    title: { id: "Perlindungan data", en: "Data protection" },
    description: { id: "Apa yang dirahasiakan dan mengapa, apa yang tetap dapat diketahui, dan berapa yang hilang karenanya.", en: "What is withheld and why, what can still be found out, and what is lost by it." },
  },
  {
    slug: "unduhan", group: "evidence",
    title: { id: "Unduhan", en: "Downloads" },
    description: { id: "Setiap dataset dengan kolom, ukuran, format, dan tanda pemeriksaannya.", en: "Every dataset with its columns, sizes, formats and checksums." },
  },
  {
    slug: "metodologi", group: "evidence",
    title: { id: "Metodologi", en: "Methodology" },
    description: { id: "Rumus, dasar hukum, dan SQL yang benar-benar dijalankan bagi setiap indikator.", en: "Formula, legal basis and the SQL that actually ran, for every indicator." },
  },
] as const satisfies readonly Route[];

export type Slug = (typeof routes)[number]["slug"];

/** The site-absolute address of a page. */
export function address(slug: Slug | string, locale: Locale): string {
  const page = slug === "index" ? "" : slug;
  return locale === "id" ? `/${page}` : `/en/${page}`;
}

/** Language and slug of a page's path as Framework gives it, such as `/en/kinerja`. */
export function locate(path: string): { readonly locale: Locale; readonly slug: string } {
  const parts = path.replace(/\.(html|md)$/, "").split("/").filter(Boolean);
  const locale: Locale = parts[0] === "en" ? "en" : "id";
  if (locale === "en") parts.shift();
  return { locale, slug: parts.join("/") || "index" };
}

/** The agency whose page a slug such as `opd/dinas-pendidikan` is; undefined for other pages. */
export function agencyOf(slug: string): string | undefined {
  return /^opd\/([^/]+)$/.exec(slug)?.[1];
}

/** The route of a slug; throws RangeError for an unknown one. */
export function routeOf(slug: string): Route {
  const route = routes.find((candidate) => candidate.slug === slug);
  if (!route) throw new RangeError(`no such page: "${slug}"`);
  return route;
}
