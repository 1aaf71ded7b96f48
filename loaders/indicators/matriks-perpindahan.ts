import type { Bilingual } from "../contracts/contract.js";
import { positionType } from "./dimensions.js";
import type { Dimension, Indicator } from "./indicator.js";

const left = { id: "keluar", title: { id: "Tidak lagi aktif", en: "No longer in service" } };
const known = positionType.categories.filter(({ id }) => id !== "tidak-diketahui");
const unknown = positionType.categories.filter(({ id }) => id === "tidak-diketahui");

/** What became of those who held a type of position a year before. */
const from = ({ id, title }: { readonly id: string; readonly title: Bilingual }): Dimension => ({
  id: `dari-${id}`,
  title: { id: `Semula: ${title.id}`, en: `Before: ${title.en}` },
  categories: [...known, left, ...unknown],
});

export const indicator: Indicator = {
  id: "matriks-perpindahan",
  theme: "jenjang-karier",
  order: 1,
  title: { id: "Jenis jabatan setahun kemudian, menurut jenis jabatan semula", en: "Position type a year later, by position type before" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai yang setahun kemudian menduduki jenis jabatan itu, atau tidak lagi aktif ÷ pegawai aktif di jenis jabatan asal pada akhir tahun sebelumnya.",
    en: "Employees in the position type a year later, or no longer in service ÷ employees in service in the original position type at the end of the year before.",
  },
  interpretation: {
    id: "Setiap jenis jabatan asal berjumlah 100 %. Kolom asal yang sama menunjukkan mereka yang tetap. Kolom tidak lagi aktif memuat pensiun, pindah, dan berhenti.",
    en: "Each original position type adds up to 100 %. The column of the same type holds those who stayed. Those no longer in service retired, transferred or left.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [...known].reverse().map(from),
  sector: "kepegawaian",
  needs: ["asn-snapshot"],
  interval: "none",
  protects: true,
  chart: "none",
};
