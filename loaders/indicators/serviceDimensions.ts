import type { Dimension } from "./indicator.js";

/** Services as the exports name them. */
export const serviceName: Dimension = { id: "layanan", title: { id: "Layanan", en: "Service" }, categories: [], isOpen: true };

/** Sector indicators as the exports name them. */
export const sectorIndicatorName: Dimension = { id: "indikator-sektor", title: { id: "Indikator sektor", en: "Sector indicator" }, categories: [], isOpen: true };

/** Kecamatan as the register of population names them. */
export const district: Dimension = { id: "kecamatan", title: { id: "Kecamatan", en: "District (kecamatan)" }, categories: [], isOpen: true };

/** Elements of the satisfaction survey, as `satisfaction_elements` of PermenPANRB 14/2017 names them. */
export const satisfactionElement: Dimension = {
  id: "unsur",
  title: { id: "Unsur", en: "Element" },
  categories: [
    { id: "u1", title: { id: "U1 Persyaratan", en: "U1 Requirements" } },
    { id: "u2", title: { id: "U2 Prosedur", en: "U2 Procedure" } },
    { id: "u3", title: { id: "U3 Waktu", en: "U3 Completion time" } },
    { id: "u4", title: { id: "U4 Biaya", en: "U4 Cost" } },
    { id: "u5", title: { id: "U5 Produk layanan", en: "U5 Product" } },
    { id: "u6", title: { id: "U6 Kompetensi petugas", en: "U6 Competence of staff" } },
    { id: "u7", title: { id: "U7 Perilaku petugas", en: "U7 Behaviour of staff" } },
    { id: "u8", title: { id: "U8 Penanganan pengaduan", en: "U8 Handling of complaints" } },
    { id: "u9", title: { id: "U9 Sarana dan prasarana", en: "U9 Facilities" } },
  ],
};

const versions = [
  { id: "14-2017", number: "14/2017" },
  { id: "25-2004", number: "25/2004" },
];
const grades = [
  { id: "a", title: { id: "A Sangat Baik", en: "A Very good" } },
  { id: "b", title: { id: "B Baik", en: "B Good" } },
  { id: "c", title: { id: "C Kurang Baik", en: "C Less good" } },
  { id: "d", title: { id: "D Tidak Baik", en: "D Not good" } },
];

/** The regulation under which a score was given. */
export const regulationVersion: Dimension = {
  id: "aturan",
  title: { id: "Aturan", en: "Regulation" },
  categories: versions.map(({ id, number }) => ({ id, title: { id: number, en: number } })),
};

/** Quality of a service by the bands of the regulation in force when it was surveyed. */
export const serviceGrade: Dimension = {
  id: "mutu",
  title: { id: "Mutu pelayanan", en: "Quality of service" },
  categories: versions.flatMap((version) => grades.map((grade) => ({
    id: `${version.id}-${grade.id}`,
    title: { id: `${grade.title.id} (${version.number})`, en: `${grade.title.en} (${version.number})` },
  }))),
};

export const complaintState: Dimension = {
  id: "status",
  title: { id: "Status", en: "Status" },
  categories: [
    { id: "selesai", title: { id: "Selesai", en: "Settled" } },
    { id: "proses", title: { id: "Dalam proses", en: "In progress" } },
    { id: "belum", title: { id: "Belum ditindaklanjuti", en: "Not yet taken up" } },
    { id: "arsip", title: { id: "Ditunda atau diarsipkan", en: "Put off or archived" } },
  ],
};

/** Topics of complaints as the exports name them. */
export const complaintTopic: Dimension = { id: "kategori", title: { id: "Kategori pengaduan", en: "Topic of the complaint" }, categories: [], isOpen: true };
