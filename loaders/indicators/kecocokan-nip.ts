import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "kecocokan-nip",
  theme: "mutu-data",
  order: 5,
  title: { id: "Kecocokan NIP dengan tanggal lahir", en: "Agreement of NIP and birth date" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai aktif yang tanggal lahirnya sama dengan delapan angka pertama NIP ÷ pegawai aktif yang keduanya diketahui.",
    en: "Active employees whose birth date equals the first eight digits of the NIP ÷ active employees with both known.",
  },
  interpretation: {
    id: "NIP tidak ikut diubah ketika tanggal lahir diperbaiki, sehingga ketidakcocokan bukan selalu kesalahan; kolom tanggal lahir yang dipakai.",
    en: "A NIP is not changed when a birth date is corrected, so that a mismatch is not always an error; the birth-date column is used.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  sector: "tata-kelola-data",
  needs: ["asn-snapshot"],
  interval: "none",
  protects: true,
  target: { value: 1, title: { id: "Semua pegawai", en: "Every employee" } },
  chart: "units",
};
