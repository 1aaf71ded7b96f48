/**
 * What planning counts in the region of nine people: nobody of 2023 left before 2025 and nobody is expected to, so that all but those who
 * are due stay; two came in the one year of which it is known, one in each agency, and come again every year.
 */
export const planningValues = {
  "proyeksi-pegawai-sepuluh-tahun": [["region", 9, 4, 5 + 20], ["dinas-a", 5, 3, 2 + 10], ["dinas-b", 3, 1, 2 + 10], ["tanpa-unit", 1, 0, 1], ["region jenis-jabatan fungsional", 2, 0, 2 + 10]],
  "proyeksi-pegawai-lima-tahun": [["region", 9, 2, 7 + 10], ["dinas-a", 5, 2, 3 + 5], ["region jenis-jabatan jpt", 1, 1, 0]],
  "bezetting-kelas": [["region", 5, 5, 5], ["region kelas-jabatan 5-7", 3, 3, 3], ["dinas-a kelas-jabatan 8-10", 1, 1, 1], ["dinas-a kelas-jabatan 14-17", 1, 1, 1]],
  "kekosongan-kelas": [["region", 3, 3, 3], ["dinas-a kelas-jabatan 8-10", 3, 3, 3], ["dinas-b", 0, 0, 0]],
} as const;
