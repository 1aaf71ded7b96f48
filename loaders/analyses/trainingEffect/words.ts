import type { Bilingual } from "../../contracts/contract.js";
import type { Specification } from "../analysis.js";

export const specifications: readonly Specification[] = [
  { id: "mentah", title: { id: "Selisih mentah: dilatih dan tidak dilatih", en: "Plain difference: trained and untrained" } },
  { id: "terkendali", title: { id: "Terkendali: jabatan, umur, perangkat daerah", en: "Adjusted: position, age, agency" } },
  { id: "oster", title: { id: "Terkendali, bila yang tidak teramati menyeleksi sekuat yang teramati", en: "Adjusted, if what is unseen selects as strongly as what is seen" } },
  { id: "pembobotan", title: { id: "Pembobotan peluang dilatih", en: "Weighted by the chance of training" } },
  { id: "padanan", title: { id: "Padanan menurut nilai dua tahun sebelumnya", en: "Matched on appraisals of two years before" } },
  { id: "did", title: { id: "Perubahan terhadap yang tidak atau belum dilatih (memimpin)", en: "Change against those not or not yet trained (leads)" } },
  { id: "did-kendali", title: { id: "Perubahan, disesuaikan menurut pimpinan unit dan umur", en: "Change, adjusted for heading a unit and age" } },
  { id: "did-tak-dilatih", title: { id: "Perubahan terhadap yang tidak pernah dilatih", en: "Change against those never trained" } },
  { id: "did-tahun-terakhir", title: { id: "Perubahan sejak tahun pelatihan saja", en: "Change since the year of training alone" } },
  { id: "did-tahun-lebih-awal", title: { id: "Perubahan sejak tahun-tahun sebelum tahun pelatihan", en: "Change since the years before the year of training" } },
  { id: "did-penilai-tetap", title: { id: "Perubahan di bawah penilai yang sama", en: "Change under one rater" } },
  { id: "did-tahunan", title: { id: "Perubahan, penilaian tahunan saja", en: "Change, annual appraisals alone" } },
  { id: "jalur-sebelum", title: { id: "Jalur sebelum pelatihan", en: "Path before training" } },
  { id: "mulai-semu", title: { id: "Mulai semu dua tahun lebih awal", en: "Pretended start two years earlier" } },
];

export const checkNotes: readonly Bilingual[] = [
  {
    id: "Pergantian penilai mengubah nilai tanpa pelatihan; varian di bawah penilai yang sama menunjukkan apakah itu penting, dengan lebih sedikit orang.",
    en: "A change of raters changes appraisals without training; the variant under one rater shows whether that matters, with fewer people.",
  },
  {
    id: "Batas menurut Oster dan kekebalan menimbang seleksi dengan ukuran kendali yang ada; kendali yang tidak menyentuh kemampuan (jabatan, umur) membuat selisih tampak kokoh padahal tidak.",
    en: "Oster's bound and the robustness value weigh selection by the controls at hand; controls that do not touch ability (position, age) make a difference look firm that is not.",
  },
];
