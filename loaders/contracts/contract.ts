/** A text in the site's two languages. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/**
 * How a cell of an export is parsed.
 *
 * - `text` trimmed, inner whitespace collapsed · `id` 32-hex UUID, dashes dropped, upper case (other ids kept as upper-case text)
 * - `nip` 18-digit NIP/NI PPPK; stored as `<name>_id INTEGER` (key of `people`), never as digits
 * - `date` DD-MM-YYYY, YYYY-MM-DD, DD/MM/YYYY, Excel serial; never MDY · `year` 1940–2100
 * - `integer` · `decimal` Indonesian or plain · `money` rupiah, `.` thousands
 * - `code` folded by `codes`; a value that no pattern matches is a finding
 * - `period` `2024`, `2024-Q1`, `2024-03` from any of the spellings of domain rules (`Triwulan I 2024`, `Januari 2025`, a date range)
 */
export type ColumnType =
  | "text" | "id" | "nip" | "date" | "year" | "integer" | "decimal" | "money" | "code" | "period";

export interface Column {
  /** snake_case column of the raw table; a `nip` column `person` becomes `person_id` there */
  readonly name: string;
  /** accepted headers, most specific first; compared after trim, lower case, and `_ . whitespace` collapsed */
  readonly headers: readonly string[];
  readonly type: ColumnType;
  /** an empty cell quarantines the row */
  readonly required?: boolean;
  /** the kind is recognised only if this header is there */
  readonly signature?: boolean;
  /** [pattern, value]: the pattern must match the whole upper-cased cell */
  readonly codes?: readonly (readonly [pattern: string, value: string | number])[];
  readonly min?: number;
  readonly max?: number;
}

/** What one kind of export must look like. One plain object per kind; the table is `raw_<plural>`. */
export interface Contract {
  readonly kind: string;
  readonly title: Bilingual;
  readonly table: `raw_${string}`;
  readonly columns: readonly Column[];
  /** headers that identify people or are not needed: dropped at the reader, never stored */
  readonly forbidden?: readonly string[];
  /** columns whose combination names a row once per file set; a repeat is quarantined as `duplicate-key` */
  readonly key?: readonly string[];
  /** `snapshot`: the date stands in the file's name or folder and becomes `snapshot_date` */
  readonly dated?: "snapshot";
  /** what an absent column of the file may be filled from, in words for the template and the dictionary */
  readonly notes?: string;
}
