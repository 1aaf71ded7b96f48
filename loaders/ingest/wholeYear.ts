/** True for a period cell that names a whole year: `2024`, `Tahun 2024`, `01 Januari s.d. 31 Desember 2024`. */
export function wholeYear(text: string): boolean {
  return /^'?\s*((tahun\s+)?\d{4}|0?1[\s-]+januari(\s+\d{4})?\s+(s\.?\/?d\.?|sampai(\s+dengan)?|-|hingga)\s+31[\s-]+desember\s+\d{4}|0?1[-/]0?1[-/]\d{4}\s+(s\.?\/?d\.?|-)\s+31[-/]12[-/]\d{4})$/i.test(text.trim());
}
