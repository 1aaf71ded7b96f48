import type { Bilingual } from "../contracts/contract.js";

export type Severity = "info" | "warning" | "error";

/** One kind of thing that ingest can say about a file, a row or the whole. */
export interface FindingKind {
  readonly code: string;
  readonly level: "file" | "row" | "rule";
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly hint: Bilingual;
}

const kind = (level: FindingKind["level"]) => (code: string, severity: Severity, titleId: string, titleEn: string, hintId: string, hintEn: string): FindingKind => ({
  code, level, severity, title: { id: titleId, en: titleEn }, hint: { id: hintId, en: hintEn },
});
const file = kind("file");
const row = kind("row");
const rule = kind("rule");

/** Every code that `findings` may hold. Files first, then rows, then the rules that look across tables. */
export const findingKinds: readonly FindingKind[] = [
  file("folder-empty", "warning", "Folder ekspor kosong", "Folder of exports is empty", "Letakkan berkas ekspor di folder ini", "put the exports into this folder"),
  file("file-empty", "warning", "Berkas kosong", "File is empty", "Unduh ulang berkas dari aplikasi asal", "export the file again"),
  file("no-rows", "warning", "Berkas hanya berisi judul kolom", "File has headers and no rows", "Periksa saringan saat mengekspor", "check the filter that was set when exporting"),
  file("kind-unknown", "error", "Jenis berkas tidak dikenali", "Kind of file is unknown", "Samakan judul kolom dengan templat", "use the headers of the template"),
  file("header-required-missing", "error", "Kolom wajib tidak ada", "A required column is missing", "Tambahkan kolom yang disebut", "add the column that is named"),
  file("header-unknown", "info", "Judul kolom tidak dikenal", "Unknown header", "Kolom ini tidak dibaca", "the column is not read"),
  file("header-repeated", "warning", "Judul kolom berulang", "Header stands twice", "Kolom pertama yang dipakai", "the first of them is read"),
  file("sheet-unknown", "warning", "Lembar kerja tidak dikenali", "Sheet of unknown kind", "Samakan judul kolom dengan templat", "use the headers of the template"),
  file("rows-above-header", "error", "Baris berisi data di atas judul kolom", "Rows of data above the headers", "Baris ini tidak dibaca; pindahkan judul kolom ke atasnya", "they are not read; move the headers above them"),
  file("file-unreadable", "error", "Berkas tidak dapat dibaca", "File cannot be read", "Simpan ulang berkas dalam format aslinya", "save the file again in its own format"),
  file("sheet-hidden", "warning", "Lembar kerja tersembunyi ikut dibaca", "Hidden sheet is read like the others", "Hapus lembar itu bila isinya tidak berlaku lagi", "delete the sheet if it no longer holds"),
  file("cell-without-value", "warning", "Sel berisi galat atau rumus tanpa hasil", "Cells hold an error or a formula without a result", "Dibaca sebagai kosong; simpan ulang dengan nilainya", "read as empty; save the workbook again with the values"),
  file("file-protected", "error", "Berkas dikunci dengan kata sandi", "File is protected by a password", "Simpan tanpa kata sandi", "save it without a password"),
  file("file-too-large", "error", "Berkas terlalu besar bila dibuka", "File is too large once opened", "Ekspor sebagai CSV atau NDJSON", "export it as CSV or NDJSON"),
  file("format-unsupported", "error", "Format berkas tidak didukung", "Format is not supported", "Simpan sebagai CSV, xlsx, JSON, NDJSON atau Parquet", "save it as CSV, xlsx, JSON, NDJSON or Parquet"),
  file("directory-named-as-file", "error", "Folder bernama seperti berkas", "Folder is named like a file", "Ganti nama folder", "rename the folder"),
  file("not-a-file", "error", "Bukan berkas biasa", "Not a regular file", "Salin berkas aslinya ke sini", "copy the file itself here"),
  file("file-duplicate", "warning", "Berkas yang sama sudah dibaca", "The same file was read already", "Hapus salah satu", "remove one of them"),
  file("snapshot-date-unknown", "error", "Tanggal data tidak diketahui", "Snapshot date is unknown", "Tulis tanggal di nama berkas (…_2024-12-31) atau di snapshotDates pada berkas daerah", "put the date into the file's name (…_2024-12-31) or into snapshotDates of the region file"),
  file("snapshot-date-from-region", "info", "Tanggal data dari berkas daerah", "Snapshot date comes from the region file", "Tidak perlu tindakan", "nothing to do"),
  file("encoding-fallback", "warning", "Pengodean bukan UTF-8", "Encoding is not UTF-8", "Simpan sebagai CSV UTF-8", "save it as CSV UTF-8"),
  file("file-cut-off", "error", "Berkas terpotong", "File ends in the middle of a character", "Unduh ulang; baris terakhir tidak lengkap", "export it again; its last row is not whole"),
  file("file-changed", "error", "Berkas berubah saat dibaca", "File changed while it was read", "Jalankan lagi setelah berkas selesai ditulis", "run again once the file is complete"),
  file("link-outside", "error", "Tautan mengarah ke luar folder", "Link leads out of the folder", "Salin berkas aslinya ke sini", "copy the file itself here"),
  file("header-disguised", "warning", "Judul kolom berisi huruf serupa atau tanda tak terlihat", "Header holds look-alike letters or invisible signs", "Ketik ulang judul kolom", "type the header again"),
  file("year-from-name", "info", "Tahun diambil dari nama berkas", "Year comes from the file's name", "Tambahkan kolom Tahun", "add a column Tahun"),
  file("year-unknown", "warning", "Tahun tidak diketahui", "Year is unknown", "Tambahkan kolom Tahun atau tulis tahun di nama berkas", "add a column Tahun or put the year into the file's name"),
  file("period-from-name", "info", "Periode diambil dari nama berkas", "Period comes from the file's name", "Tambahkan kolom Periode", "add a column Periode"),
  file("employment-type-from-name", "info", "Jenis ASN diambil dari nama berkas", "Employment type comes from the file's name", "Sertakan JENIS PEGAWAI NAMA", "include JENIS PEGAWAI NAMA"),
  file("employment-type-from-nip", "info", "Jenis ASN diambil dari NIP", "Employment type comes from the NIP", "Sertakan JENIS PEGAWAI NAMA; PPPK paruh waktu tidak terlihat dari NIP", "include JENIS PEGAWAI NAMA; a NIP does not tell part-time PPPK"),
  file("sex-letters-mixed", "warning", "Kolom jenis kelamin memuat P dan W", "Column of sexes holds P and W", "Bila tidak ada L, P dibaca Pria; tulis L dan P, atau Pria dan Wanita", "without an L, P is read as Pria; write L and P, or Pria and Wanita"),

  row("required-empty", "error", "Sel wajib kosong", "Required cell is empty", "Isi sel ini di aplikasi asal", "fill the cell in the source system"),
  row("nip-damaged-by-excel", "error", "NIP rusak oleh Excel", "NIP damaged by Excel", "Ekspor ulang dengan kolom NIP sebagai teks; angka yang hilang tidak dapat dipulihkan", "export again with the NIP as text; the lost digits cannot be had back"),
  row("nip-length", "error", "Panjang NIP bukan 18 angka", "NIP does not have 18 digits", "Periksa angka yang hilang atau berlebih", "look for missing or extra digits"),
  row("nip-unreadable", "error", "NIP bukan angka", "NIP is not a number", "Tulis NIP 18 angka", "write the 18 digits"),
  row("nip-structure", "error", "Susunan NIP tidak sah", "NIP is not well formed", "Periksa tanggal lahir, TMT, dan angka ke-15", "check birth date, appointment and digit 15"),
  row("date-two-digit-year", "error", "Tahun pada tanggal hanya dua angka", "Date with a two-digit year", "Tulis tahun empat angka", "write the year with four digits"),
  row("date-month-first", "error", "Tanggal diawali bulan", "Date with the month first", "Tulis hari-bulan-tahun", "write day-month-year"),
  row("date-impossible", "error", "Tanggal tidak ada di kalender", "Date does not exist", "Periksa hari dan bulan", "check day and month"),
  row("date-unreadable", "error", "Tanggal tidak terbaca", "Date cannot be read", "Tulis DD-MM-YYYY", "write DD-MM-YYYY"),
  row("year-unreadable", "error", "Tahun tidak terbaca", "Year cannot be read", "Tulis tahun empat angka", "write four digits"),
  row("number-unreadable", "error", "Bukan angka", "Not a number", "Periksa huruf O dan l di antara angka", "look for letters O and l among the digits"),
  row("number-ambiguous", "error", "Angka bermakna ganda", "Number with two readings", "Tulis tanpa pemisah ribuan", "write it without a thousands separator"),
  row("number-not-whole", "error", "Angka seharusnya bulat", "Number should be whole", "Periksa kolom ini", "check the column"),
  row("value-below-minimum", "error", "Nilai di bawah batas", "Value below its minimum", "Periksa nilai ini", "check the value"),
  row("value-above-maximum", "error", "Nilai di atas batas", "Value above its maximum", "Periksa nilai ini", "check the value"),
  row("code-unknown", "error", "Isian tidak ada dalam daftar", "Value is not in the code list", "Gunakan salah satu isian yang sah", "use one of the accepted values"),
  row("rating-outside-scale", "error", "Penilaian di luar skala", "Rating outside its scale", "Gunakan kode SIASN", "use the codes of SIASN"),
  row("period-unreadable", "error", "Periode tidak terbaca", "Period cannot be read", "Tulis 2024-Q1, 2024-03 atau Triwulan I 2024", "write 2024-Q1, 2024-03 or Triwulan I 2024"),
  row("period-without-year", "error", "Periode tanpa tahun", "Period without a year", "Tambahkan kolom Tahun", "add a column Tahun"),
  row("footer-row", "info", "Baris jumlah", "Row of totals", "Tidak perlu tindakan", "nothing to do"),
  row("blank-row", "info", "Baris kosong", "Blank row", "Tidak perlu tindakan", "nothing to do"),
  row("repeated-header", "info", "Judul kolom berulang di tengah data", "Header repeated among the rows", "Tidak perlu tindakan", "nothing to do"),
  row("column-number-row", "info", "Baris nomor kolom", "Row of column numbers", "Tidak perlu tindakan", "nothing to do"),
  row("too-many-cells", "error", "Sel lebih banyak daripada judul", "More cells than headers", "Periksa pemisah di dalam isian; apit isian dengan tanda kutip", "look for the separator inside a cell; quote such cells"),
  row("too-few-cells", "error", "Sel lebih sedikit daripada judul", "Fewer cells than headers", "Sel yang tidak ada dibaca sebagai kosong; periksa apakah isian bergeser", "what is missing is read as empty; check that no cell has moved"),
  row("row-too-long", "error", "Baris terlalu panjang", "Row is too long", "Periksa baris ini; sel paling panjang 32.767 huruf", "look at the row; a cell holds at most 32,767 characters"),
  row("zero-bytes", "error", "Baris berisi byte nol", "Row holds zero bytes", "Berkas rusak saat disimpan; unduh ulang", "the file was damaged on its way; export it again"),
  row("broken-quotes", "error", "Tanda kutip tidak ditutup", "Quotation mark is never closed", "Hapus atau tutup tanda kutip", "close or remove the quotation mark"),
  row("json-line-unreadable", "error", "Butir JSON tidak terbaca", "JSON entry cannot be read", "Satu objek JSON per baris", "one JSON object per line"),
  row("duplicate-key", "error", "Baris ganda", "Row stands twice", "Baris pertama yang dipakai; hapus yang lain", "the first row is used; remove the other"),

  rule("nip-birth-differs", "warning", "Tanggal lahir berbeda dari NIP", "Birth date differs from the NIP", "Kolom TANGGAL LAHIR yang dipakai", "the column is used"),
  rule("nip-sex-differs", "warning", "Jenis kelamin berbeda dari NIP", "Sex differs from the NIP", "Kolom JENIS KELAMIN yang dipakai", "the column is used"),
  rule("nip-age-implausible", "warning", "Usia saat diangkat menurut NIP tidak wajar", "Age at appointment in the NIP is implausible", "Periksa NIP", "check the NIP"),
  rule("birth-in-future", "warning", "Tanggal lahir tidak wajar pada tanggal data", "Birth date is implausible on the snapshot date", "Periksa tanggal lahir", "check the birth date"),
  rule("start-before-17", "warning", "TMT CPNS sebelum usia 17 tahun", "Appointed before the age of 17", "Periksa TMT CPNS dan tanggal lahir", "check appointment and birth date"),
  rule("start-after-snapshot", "warning", "TMT setelah tanggal data", "Starts after the snapshot date", "Periksa TMT", "check the start date"),
  rule("unit-code-missing", "warning", "UNOR ID kosong", "Unit code is missing", "Lengkapi UNOR di SIASN", "complete the unit in SIASN"),
  rule("unit-unknown", "warning", "Unit tidak ada dalam hierarki", "Unit is not in the hierarchy", "Perbarui berkas hierarki unit", "bring the unit hierarchy up to date"),
  rule("unit-cycle", "error", "Hierarki unit melingkar", "Unit hierarchy goes in a circle", "Perbaiki ID_ATASAN", "correct ID_ATASAN"),
  rule("unit-forest", "warning", "Hierarki unit berpuncak lebih dari satu", "Unit hierarchy has more than one root", "Isi ID_ATASAN unit ini bila ia bukan puncak", "fill ID_ATASAN if this unit is not the root"),
  rule("unit-orphan", "warning", "Unit atasan tidak ada", "Superior unit does not exist", "Perbaiki ID_ATASAN atau tambahkan unitnya", "correct ID_ATASAN or add the unit"),
  rule("predicate-inconsistent", "warning", "Predikat tidak sesuai matriks", "Predicate does not follow the matrix", "PermenPANRB 6/2022: periksa rating hasil kerja, perilaku, dan predikat", "PermenPANRB 6/2022: check both ratings and the predicate"),
  rule("self-rating", "warning", "Pegawai menilai dirinya sendiri", "Rater is the person rated", "Periksa NIP penilai", "check the rater"),
  rule("rater-missing", "info", "Penilai tidak tercatat", "Rater is not recorded", "Lengkapi NIP penilai", "complete the rater"),
  rule("rater-unknown", "warning", "Penilai tidak ada dalam data ASN", "Rater is in no snapshot", "Periksa NIP penilai", "check the rater"),
  rule("appraised-unknown", "warning", "Pegawai yang dinilai tidak ada dalam data ASN", "Appraised person is in no snapshot", "Lengkapi data ASN tahun itu", "complete the snapshot of that year"),
  rule("person-unknown", "info", "Pegawai tidak ada dalam data ASN", "Person is in no snapshot", "Lengkapi data ASN", "complete the snapshots"),
  rule("entry-before-period", "warning", "Tanggal penilaian sebelum periode berakhir lama", "Entered before the period began", "Periksa tanggal penilaian", "check the entry date"),
  rule("sub-scores-identical", "info", "Tujuh nilai perilaku persis sama", "All behaviour scores are identical", "Nilai setiap perilaku tersendiri", "score each value on its own"),
  rule("plan-approved-before-submitted", "warning", "SKP disetujui sebelum diajukan", "Plan approved before it was submitted", "Periksa kedua tanggal", "check both dates"),
  rule("present-exceeds-working", "warning", "Hari hadir melebihi hari kerja", "More days present than working days", "Periksa rekap presensi", "check the recap"),
  rule("attendance-days-exceed", "warning", "Jumlah hari melebihi hari kerja", "Days add up to more than the working days", "Periksa rekap presensi", "check the recap"),
  rule("late-minutes-without-late", "info", "Menit terlambat tanpa keterlambatan", "Minutes late without being late", "Periksa rekap presensi", "check the recap"),
  rule("payment-exceeds-allowance", "warning", "TPP diterima melebihi TPP per bulan", "Received more than the monthly allowance", "Periksa daftar TPP", "check the list"),
  rule("corrected-exceeds-lines", "warning", "Baris dikoreksi melebihi jumlah baris", "More lines corrected than there are", "Periksa kedua jumlah", "check both counts"),
  rule("difference-wrong", "warning", "Selisih tidak sama dengan bezetting dan kebutuhan", "Difference does not follow from need and occupied", "Selisih dihitung ulang", "the difference is computed anew"),
  rule("difference-sign", "info", "Tanda selisih terbalik", "Sign of the difference is turned round", "Selisih dihitung sebagai bezetting − kebutuhan", "the difference is computed as occupied − need"),
  rule("end-before-start", "warning", "Tanggal selesai sebelum mulai", "Ends before it starts", "Periksa kedua tanggal", "check both dates"),
  rule("date-in-future", "warning", "Tanggal di masa depan", "Date lies in the future", "Periksa tanggal", "check the date"),
  rule("training-year-differs", "warning", "Tahun diklat berbeda dari tanggalnya", "Training year differs from its dates", "Periksa tahun", "check the year"),
  rule("final-score-inconsistent", "warning", "Nilai akhir bukan 40 % SKD + 60 % SKB", "Final score is not 40 % SKD + 60 % SKB", "PermenPANRB 27/2021 pasal 48", "PermenPANRB 27/2021 article 48"),
  rule("skd-sum-differs", "warning", "Total SKD bukan jumlah TWK, TIU, TKP", "SKD is not the sum of TWK, TIU and TKP", "Periksa nilai", "check the scores"),
  rule("hire-after-leave", "warning", "Masuk setelah keluar", "Enters after leaving for good", "Periksa buku mutasi", "check the register"),
  rule("complaint-closed-early", "warning", "Pengaduan selesai sebelum masuk", "Complaint closed before it came", "Periksa tanggal", "check the dates"),
  rule("follow-up-exceeds", "warning", "Ditindaklanjuti melebihi jumlah masukan", "More followed up than suggested", "Periksa kedua jumlah", "check both counts"),
  rule("responses-exceed-invited", "warning", "Jawaban melebihi undangan", "More answers than invitations", "Periksa jumlah diundang", "check the number invited"),
];

const byCode = new Map(findingKinds.map((entry) => [entry.code, entry]));

/** The declaration of a code. Throws RangeError for one that is not declared. */
export function findingKind(code: string): FindingKind {
  const found = byCode.get(code);
  if (!found) throw new RangeError(`finding code is not declared: "${code}"`);
  return found;
}
