/**
 * What a column is for. `key`: part of a cell's name, nothing adds up along it; `axis`: part of a cell's name with a member that is the total
 * of the others; `time`: a period; `dimension` and `category`: a long table, in which the dimension's name stands in one column and its
 * member in another; `base`, `count`, `value`: numbers; `unit`, `status`: about them; `label`: not looked at.
 */
export type Role = "key" | "axis" | "time" | "dimension" | "category" | "base" | "count" | "value" | "unit" | "status" | "label";

export interface Field {
  readonly name: string;
  readonly type?: string;
  /** says the role where the name does not */
  readonly "neraca:role"?: string;
}

const names: Record<string, Role> = {
  dimension: "dimension", dimensi: "dimension",
  category: "category", kategori: "category",
  n: "base", base: "base", denominator: "base", dasar: "base",
  count: "count", frequency: "count", freq: "count", persons: "count", banyaknya: "count",
  value: "value", nilai: "value", share: "value", percent: "value", percentage: "value", persen: "value", mean: "value", rate: "value",
  unit: "unit", satuan: "unit",
  status: "status", symbol: "status", simbol: "status", flag: "status", obs_status: "status",
  period: "time", periode: "time", year: "time", tahun: "time", month: "time", bulan: "time", quarter: "time", time: "time", time_period: "time",
};

for (const name of ["indicator", "indikator", "measure", "ukuran", "variable", "variabel", "series", "specification", "criterion", "method"]) names[name] = "key";

const roles: ReadonlySet<string> = new Set(["key", "axis", "time", "dimension", "category", "base", "count", "value", "unit", "status", "label"]);

/**
 * The role of each column: `neraca:role` of its field first. Of the primary key: `time`, `dimension`, `category` and `key` (indicator, measure …)
 * by their names, else `axis`. Of other columns: numbers, unit and status by their names; where there is no primary key every other text is
 * `axis`; else `label`. Nothing is summed over an axis without a member that is a total (`isTotal`).
 *
 * @throws RangeError for a role that does not exist
 */
export function rolesOf(fields: readonly Field[], primaryKey: readonly string[]): Map<string, Role> {
  return new Map(fields.map((field) => [field.name, roleOf(field, primaryKey)]));
}

function roleOf(field: Field, primaryKey: readonly string[]): Role {
  const said = field["neraca:role"];
  if (said !== undefined) {
    if (!roles.has(said)) throw new RangeError(`field ${field.name}: no such neraca:role: "${said}"`);
    return said as Role;
  }
  const named = names[field.name.toLowerCase()];
  const isName = named === "time" || named === "dimension" || named === "category" || named === "key";
  if (primaryKey.includes(field.name)) return isName ? named : "axis";
  if (named && (!isName || primaryKey.length === 0)) return named;
  return primaryKey.length === 0 && (field.type ?? "string") === "string" ? "axis" : "label";
}

const totals: ReadonlySet<string> = new Set(["", "total", "jumlah", "all", "semua", "region", "_t"]);

/** Whether a member of an axis stands for all others: empty, total, jumlah, all, semua, region, _T. */
export function isTotal(member: string): boolean {
  return totals.has(member.toLowerCase());
}
