import { structuralLevel } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-calon-siap",
  theme: "suksesi",
  order: 1,
  title: { id: "Jabatan struktural dengan calon yang siap", en: "Structural posts with a candidate who is ready" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Jabatan struktural dengan sekurang-kurangnya satu PNS yang memenuhi syarat jenjang, masa jabatan, pendidikan, usia, diklat kepemimpinan, dan predikat Baik dua tahun terakhir ÷ seluruh jabatan struktural.",
    en: "Structural posts with at least one permanent employee who meets the conditions of level, years in it, education, age, leadership training, and predicates of at least Baik in the last two years ÷ all structural posts.",
  },
  interpretation: {
    id: "Syaratnya adalah data aturan yang dapat diganti. Calon administrator dan pengawas dicari di perangkat daerah yang sama, calon pimpinan tinggi di seluruh daerah; satu orang dapat menjadi calon beberapa jabatan. Kompetensi dan rekam jejak tidak termasuk.",
    en: "The conditions are data of rules that can be changed. Candidates for administrators and supervisors are sought in the same agency, those for senior executives in the whole region; one person can be a candidate for several posts. Competence and track record are not included.",
  },
  direction: "higher",
  period: "year",
  dimensions: [structuralLevel],
  regulation: { id: "pp-11-2017", article: "pasal 54", title: { id: "PP 11/2017 tentang Manajemen PNS", en: "PP 11/2017 on management of civil servants" } },
  sector: "kepegawaian",
  needs: ["asn-snapshot", "unit-hierarchy", "position-history", "training", "annual-appraisal"],
  interval: "none",
  protects: false,
  chart: "units",
};
