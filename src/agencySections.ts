import type { ThemeId } from "../loaders/indicators/indicator.js";
import type { AgencySectionId } from "./text/agencyWords.js";

export interface AgencySection {
  /** themes whose indicators with numbers of agencies it shows, new ones by themselves */
  readonly themes: readonly ThemeId[];
  /** ids of indicators that come first */
  readonly first: readonly string[];
  /** distributions drawn above the table: an indicator and its dimensions */
  readonly compositions: readonly { readonly indicator: string; readonly dimensions: readonly string[] }[];
}

/** How many measures of a section stand in the open, and in print; the others follow folded. */
export const openMeasures = 4;

export const agencySections: Readonly<Record<AgencySectionId, AgencySection>> = {
  pegawai: {
    themes: ["komposisi-pegawai", "struktur-organisasi"],
    first: ["jumlah-pegawai", "porsi-perempuan", "umur-rata-rata", "porsi-sarjana", "porsi-pppk"],
    compositions: [{ indicator: "jumlah-pegawai", dimensions: ["jenis-kelamin", "jenis-asn", "kelompok-umur", "jenis-jabatan"] }],
  },
  kebutuhan: {
    themes: ["kebutuhan-pegawai", "arus-pegawai"],
    first: ["tingkat-pemenuhan", "selisih-kebutuhan", "jabatan-struktural-kosong", "tingkat-perputaran"],
    compositions: [],
  },
  pensiun: { themes: ["proyeksi-pensiun", "proyeksi-pegawai"], first: ["porsi-pensiun-lima-tahun", "pensiun-sepuluh-tahun"], compositions: [] },
  penilaian: {
    themes: ["cakupan-penilaian", "sebaran-predikat", "kesesuaian-aturan", "pergeseran-predikat", "tahapan-kinerja", "hasil-sektor"],
    first: ["cakupan-penilaian-tahunan", "ketepatan-penilaian-tahunan", "konsistensi-matriks", "porsi-atasan-langsung"],
    compositions: [{ indicator: "sebaran-predikat", dimensions: ["predikat"] }],
  },
  pengembangan: {
    themes: ["pengembangan-kompetensi", "jenjang-karier", "suksesi", "indeks-profesionalitas"],
    first: ["pemenuhan-20-jp", "jam-pelatihan-rata-rata", "porsi-tanpa-pelatihan", "ip-asn"],
    compositions: [],
  },
  kehadiran: { themes: ["kehadiran", "penggajian"], first: [], compositions: [] },
  partisipasi: { themes: ["partisipasi-pegawai", "survei-pegawai"], first: [], compositions: [] },
  layanan: { themes: ["kepuasan-masyarakat", "pengaduan", "hasil-pelayanan"], first: [], compositions: [] },
  seleksi: { themes: ["seleksi-pegawai"], first: [], compositions: [] },
};
