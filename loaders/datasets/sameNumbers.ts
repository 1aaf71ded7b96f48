import type { Observation } from "../indicators/indicator.js";

/** `dimension category`, or empty for the total. */
type Place = string;

/**
 * The same people under two names: the total's base, count or complement of one indicator is a category of another. The names of
 * categories are shared by indicators, so that equal places of one unit and year mean the same people where their numbers are equal.
 */
export const samePlaces: Readonly<Record<string, { readonly n?: Place; readonly count?: Place; readonly rest?: Place }>> = {
  "pemenuhan-20-jp": { n: "jenis-asn PNS" },
  "porsi-perempuan": { count: "jenis-kelamin P", rest: "jenis-kelamin L" },
  "porsi-fungsional": { count: "jenis-jabatan fungsional" },
  "porsi-pppk": { rest: "jenis-asn PNS" },
  "porsi-sangat-baik": { count: "predikat sangat-baik" },
  "tingkat-perputaran": { count: "komponen keluar" },
  "tingkat-pengangkatan": { count: "komponen masuk" },
};

export interface CrossSum {
  /** whose total holds the sum */
  readonly total: string;
  readonly kind: "n" | "count";
  readonly of: string;
  readonly dimension: string;
  readonly categories: (total: Observation) => readonly string[];
}

/** Dimensions with the categories of another. */
export const sameDimensions: Readonly<Record<string, string>> = { "jenjang-struktural": "jenis-jabatan" };

/** Sums across indicators: a number of the total of one is the sum of categories of another, in each unit and period. */
export const crossSums: readonly CrossSum[] = [
  { total: "porsi-sarjana", kind: "count", of: "jumlah-pegawai", dimension: "pendidikan", categories: () => ["D4-S1", "Profesi", "S2", "S3"] },
  { total: "porsi-pppk", kind: "count", of: "jumlah-pegawai", dimension: "jenis-asn", categories: () => ["PPPK", "PPPK_PW"] },
  { total: "porsi-pppk", kind: "count", of: "jumlah-pegawai", dimension: "golongan", categories: () => ["PPPK"] },
  { total: "porsi-perempuan-pimpinan", kind: "n", of: "jumlah-pegawai", dimension: "jenis-jabatan", categories: () => ["jpt", "administrator", "pengawas"] },
  { total: "rasio-struktural", kind: "n", of: "jumlah-pegawai", dimension: "jenis-jabatan", categories: () => ["jpt", "administrator", "pengawas"] },
  { total: "porsi-pensiun-lima-tahun", kind: "count", of: "pensiun-sepuluh-tahun", dimension: "tahun-pensiun", categories: ({ year }) => [1, 2, 3, 4, 5].map((years) => String(year + years)) },
];

/** Whose count is that of the largest category of another indicator. */
export const largest: readonly { readonly indicator: string; readonly of: string; readonly dimension: string }[] = [
  { indicator: "konsentrasi-predikat", of: "sebaran-predikat", dimension: "predikat" },
];
