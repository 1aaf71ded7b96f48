import { formatNumber } from "../format.js";
import { text } from "../text.js";
import { dataTable, valueCell, type TableCell } from "./dataTable.js";
import { element } from "./element.js";
import type { DrawOptions } from "./options.js";

/** Invented numbers: men, women and all of three agencies and of the whole. */
export const exampleRows = [[24, 7, 31], [18, 22, 40], [35, 16, 51], [77, 45, 122]] as const;

/** What each of the two tables hides: row and column. */
export const exampleHidden = { unsafe: [[0, 1]], safe: [[0, 0], [0, 1], [2, 0], [2, 1]] } as const;

/** The same invented table twice: with its small number hidden alone, and as it would be published. */
export function protectionExample(options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const { example } = text(locale).protection;
  const columns = [{ label: example.agency }, ...[example.men, example.women, example.total].map((label) => ({ label, numeric: true }))];
  const table = (caption: string, hidden: readonly (readonly [number, number])[], reading: string) => h("div", {},
    dataTable({
      caption, columns, sortable: false,
      rows: exampleRows.map((numbers, row): (TableCell | string)[] => [
        example.agencies[row] ?? example.region,
        ...numbers.map((value, column) => valueCell(hidden.some(([r, c]) => r === row && c === column) ? { status: "c", value: null } : { status: "", value }, (number) => formatNumber(number, locale), options)),
      ]),
    }, options),
    h("p", { class: "note" }, reading));
  return h("div", { class: "protection-example" }, table(example.unsafe, exampleHidden.unsafe, example.unsafeReading), table(example.safe, exampleHidden.safe, example.safeReading));
}
