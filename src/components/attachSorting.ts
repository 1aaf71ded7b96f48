import type { Locale } from "../routes.js";
import { text } from "../text.js";

/** Gives every sortable table's column heads a button that sorts its rows, ascending and descending in turn. */
export function attachSorting(document: Document): void {
  const locale: Locale = document.documentElement.lang === "en" ? "en" : "id";
  const collator = new Intl.Collator(locale, { numeric: true });
  for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sortable]")) {
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.title = text(locale).table.sort(button.textContent ?? "");
      head.append(button);
      button.addEventListener("click", () => {
        const descending = head.getAttribute("aria-sort") === "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
        sortRows(table, column, descending ? -1 : 1, collator);
      });
    });
  }
}

/** Empty cells stay last either way. */
function sortRows(table: HTMLTableElement, column: number, sign: 1 | -1, collator: Intl.Collator): void {
  const body = table.tBodies[0];
  if (!body) return;
  const keyed = [...body.rows].map((row) => ({ row, key: row.cells[column]?.getAttribute("data-order") ?? row.cells[column]?.textContent ?? "" }));
  keyed.sort((a, b) => {
    if (!a.key || !b.key) return Number(!a.key) - Number(!b.key);
    const [x, y] = [Number(a.key), Number(b.key)];
    return sign * (Number.isFinite(x) && Number.isFinite(y) ? x - y : collator.compare(a.key, b.key));
  });
  body.append(...keyed.map(({ row }) => row));
}
