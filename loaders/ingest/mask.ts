/** Hides a value and keeps its shape: digits become •, letters x or X; signs and spaces stay. At most 40 characters. */
export function mask(value: string): string {
  const shape = value.slice(0, 40).replace(/[\p{N}\p{L}\p{M}]/gu, (sign) => (/\p{N}/u.test(sign) ? "•" : /\p{Lu}/u.test(sign) ? "X" : "x"));
  return value.length > 40 ? `${shape}…` : shape;
}

/** How to show the headers of a table: as they stand, but masked where one of them holds a person's number or address, since then cells stand among them. */
export function headerMask(headers: readonly string[]): (header: string) => string {
  const mixed = headers.some((header) => header.includes("@") || header.replace(/\P{N}/gu, "").length >= 8);
  return (header) => (mixed ? mask(header) : header.slice(0, 80));
}

/** Words that may be shown in clear where they stand in a cell that should hold a code, period or number. */
const vocabulary = [
  "SANGAT", "BAIK", "BUTUH", "PERBAIKAN", "KURANG", "CUKUP", "ISTIMEWA", "MISCONDUCT", "SESUAI", "DI", "DIATAS", "DIBAWAH", "ATAS", "BAWAH", "EKSPEKTASI", "EKSPETASI", "ESPEKTASI",
  "TRIWULAN", "TRIWULANAN", "BULAN", "BULANAN", "TAHUN", "TAHUNAN", "SEMESTER", "TW", "Q", "I", "II", "III", "IV", "V", "SD", "S", "D", "E",
  "JANUARI", "FEBRUARI", "MARET", "APRIL", "MEI", "JUNI", "JULI", "AGUSTUS", "SEPTEMBER", "OKTOBER", "NOVEMBER", "DESEMBER",
  "PNS", "CPNS", "PPPK", "PARUH", "WAKTU", "MUTASI", "MASUK", "KELUAR", "PENSIUN", "DINI", "BUP", "MENINGGAL", "DUNIA", "MENGUNDURKAN", "DIRI", "DIBERHENTIKAN", "KONTRAK", "BERAKHIR",
  "RINGAN", "SEDANG", "BERAT", "DEFINITIF", "PLT", "PLH", "PJ", "TT", "PRIA", "WANITA", "LAKI", "PEREMPUAN", "L", "P", "M", "F", "N", "A", "NA", "TIDAK", "ADA", "BELUM", "DINILAI", "KALI", "MENIT", "HARI", "JP", "JAM",
] as const;

/** Words without which a text under a unit's header may be a name that slid there. */
const unitWords = "DINAS|DIN(KES|DIK|SOS)|DIS(DIK|NAKER|HUB|DAG|DUKCAPIL)|BADAN|BALAI|BAGIAN|BIDANG|BKD|BKPSDM|BKPP|BPKAD|BPKD|BPBD|BAPPEDA|BAPENDA|BAPPELITBANG|KESBANGPOL|DPM|DP3A|PUPR|SUB|SEKSI|SEKRETARI|SETDA|SETWAN|INSPEKTORAT|KANTOR|KECAMATAN|KELURAHAN|CAMAT|LURAH|DESA|NAGARI|UPT|RSUD|RUMAH SAKIT|PUSKESMAS|LABKES|SATUAN|SATPOL|SATKER|UNIT|SD|SMP|SMA|SMK|TK|PAUD|SEKOLAH|DPRD|KOORDINATOR|KORWIL|LABORATORIUM|PASAR|TERMINAL|MUSEUM|PERPUSTAKAAN|ASISTEN|STAF|INSTALASI|POLI|RUANG|KOMITE|PEMERINTAH|KOTA|KABUPATEN|PROVINSI|PUSAT|KELOMPOK|TIM|OPD";

/**
 * SQL macros `masked(v)` (all digits and letters hidden) and `masked_part(v)` (for cells of code, period and number columns:
 * known words and up to eight digits in all stay, everything else and all of an address with @ is hidden), the same scheme as `mask`,
 * `masked_unit(v)` (a text without a word of units, or with a long number, is hidden),
 * `masked_figures(v)` (for what rules say of accepted cells: the digits are hidden where there are more than eight, since a number of a person can stand where an amount should).
 */
export const maskMacrosSql: readonly string[] = [
  `create or replace temp macro masked(v) as (regexp_replace(regexp_replace(regexp_replace(v[:40], '\\pN', '•', 'g'), '\\p{Lu}', 'X', 'g'), '[\\p{Ll}\\p{Lt}\\p{Lm}\\p{Lo}\\pM]', 'x', 'g') || case when length(v) > 40 then '…' else '' end)`,
  `create or replace temp macro masked_part(v) as (case
     when contains(v, '@') or length(regexp_replace(v, '[^0-9]', '', 'g')) > 8 then masked(v)
     else list_aggregate(list_transform(regexp_split_to_array(v[:40], ' '), lambda w: case
       when regexp_full_match(w, '[^\\pL]*|[^\\pL]+\\pL|\\pL[^\\pL]+') or regexp_replace(upper(w), '[^A-Z]', '', 'g') in (${vocabulary.map((word) => `'${word}'`).join(", ")}) then w
       else regexp_replace(regexp_replace(w, '\\p{Lu}', 'X', 'g'), '[\\p{Ll}\\p{Lt}\\p{Lm}\\p{Lo}\\pM]', 'x', 'g') end), 'string_agg', ' ') end)`,
  `create or replace temp macro masked_unit(v) as (case when regexp_matches(v, '[0-9]{9}|@') or not regexp_matches(upper(v), '\\b(${unitWords})') then masked(v) else v end)`,
  `create or replace temp macro masked_figures(v) as (case when length(regexp_replace(v, '[^0-9]', '', 'g')) > 8 then regexp_replace(v, '[0-9]', '•', 'g') else v end)`,
];
