import type { FileFinding } from "./findings.js";
import { headerMask } from "./mask.js";
import { plainLetters } from "./plainLetters.js";
import { spellings, type Recognised } from "./recogniseKind.js";

/** What is to be said of a table's headers: rows above them that are not read, headers that are unknown or stand twice. */
export function headerFindings({ mapping, headers, passedOver }: Recognised, about: { kind: string; file: string; sheet: string | null }): FileFinding[] {
  const meant = new Map(spellings(mapping));
  const shown = headerMask(headers);
  return [
    ...(passedOver ? [{ ...about, code: "rows-above-header", count: passedOver }] : []),
    ...mapping.unknown.map((header) => ({ ...about, code: "header-unknown", column: shown(header), ...(meant.has(header) ? { severity: "warning" as const, hint: `did you mean "${meant.get(header)}"` } : {}) })),
    ...mapping.repeated.map((header) => ({ ...about, code: "header-repeated", column: shown(header) })),
    ...Object.values(mapping.positions).map((at) => headers[at]!.trim()).filter((header) => plainLetters(header) !== header.normalize("NFKC").replace(/^\ufeff/, "")).map((header) => ({ ...about, code: "header-disguised", column: shown(plainLetters(header)) })),
  ];
}
