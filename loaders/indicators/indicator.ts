import type { Bilingual } from "../contracts/contract.js";

/** A theme is a published dataset and a section of a page at once. */
export type ThemeId =
  | "komposisi-pegawai" | "struktur-organisasi" | "kebutuhan-pegawai" | "proyeksi-pensiun" | "arus-pegawai"
  | "cakupan-penilaian" | "sebaran-predikat" | "kesesuaian-aturan" | "pergeseran-predikat"
  | "indeks-profesionalitas" | "pengembangan-kompetensi" | "mutu-data"
  | "seleksi-pegawai" | "jenjang-karier" | "suksesi" | "tahapan-kinerja" | "hasil-sektor" | "kehadiran" | "penggajian"
  | "partisipasi-pegawai" | "survei-pegawai" | "kepuasan-masyarakat" | "pengaduan" | "hasil-pelayanan" | "proyeksi-pegawai";

export type Unit = "people" | "posts" | "share" | "hours" | "score" | "ratio" | "years" | "layers" | "rows" | "days" | "events" | "rupiah" | "per-thousand" | "measured";

export interface Dimension {
  readonly id: string;
  readonly title: Bilingual;
  /** in display order; empty where `isOpen` */
  readonly categories: readonly { readonly id: string; readonly title: Bilingual }[];
  /** its categories are texts of the exports (formations, services, districts) and are titled by themselves; never anything of a person */
  readonly isOpen?: boolean;
}

/** One indicator: everything that page, download, dictionary and methodology say of it. Its SQL stands beside it under the same name. */
export interface Indicator {
  /** kebab-case Indonesian, the name of both files */
  readonly id: string;
  readonly theme: ThemeId;
  /** place within its theme, ascending; ties go by id */
  readonly order?: number;
  readonly title: Bilingual;
  readonly unit: Unit;
  /** `count` adds up over categories and units; others do not */
  readonly measure: "count" | "share" | "mean" | "ratio" | "index";
  readonly formula: Bilingual;
  readonly interpretation: Bilingual;
  /** whether a higher value is better */
  readonly direction: "higher" | "lower" | "neutral";
  readonly period: "year" | "quarter";
  /** dimensions that its rows carry beside the total */
  readonly dimensions: readonly Dimension[];
  readonly regulation?: { readonly id: string; readonly article: string; readonly title: Bilingual };
  readonly sector: string;
  /** kinds of export without which it says "no data" */
  readonly needs: readonly string[];
  /** where the interval comes from: `none` for a full count */
  readonly interval: "none" | "wilson" | "model";
  /** the cell counts people (or their attributes) and is protected; false for posts, files, rows */
  readonly protects: boolean;
  /** a stated target or threshold to draw, in the indicator's unit */
  readonly target?: { readonly value: number; readonly title: Bilingual };
  readonly chart: "trend" | "units" | "composition" | "stack" | "outlook" | "none";
}

/** One row of an indicator's SQL. */
export interface Observation {
  readonly indicator: string;
  readonly year: number;
  readonly period: string;
  readonly opd_id: string;
  readonly dimension: string;
  readonly category: string;
  readonly n: number | null;
  readonly count: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** raters behind the row, where its SQL says so; for disclosure control only */
  readonly raters?: number | null;
  /** what the two largest contribute to an amount, where its SQL says so; for disclosure control only */
  readonly largest?: number;
  readonly second?: number;
}
