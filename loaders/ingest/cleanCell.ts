import { emptyTokens } from "./cellMacros.js";

const empty: ReadonlySet<string> = new Set(emptyTokens);

/** A cell without its leading apostrophe and outer white space, inner white space collapsed; null where it stands for nothing. */
export function cleanCell(cell: string): string | null {
  const text = cell.replace(/\p{Cf}/gu, "").replace(/^'/, "").replace(/^[\s\u00a0\ufeff]+|[\s\u00a0\ufeff]+$/g, "");
  return empty.has(text) ? null : text.replace(/[\s\u00a0]+/g, " ");
}
