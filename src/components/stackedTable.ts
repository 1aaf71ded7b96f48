import type { TableColumn } from "./dataTable.js";
import { element, type Child } from "./element.js";
import type { DrawOptions } from "./options.js";

export interface StackedColumn extends TableColumn {
  /** its place in a narrow page, where each row becomes a block */
  readonly area: string;
}

export interface StackedTableData {
  /** for those who do not see the heading above */
  readonly caption: string;
  readonly columns: readonly StackedColumn[];
  readonly rows: readonly (readonly Child[])[];
  readonly kind: string;
}

/** A table that turns each row into a labelled block where the page is narrow, and stays a table for those who listen to it. */
export function stackedTable({ caption, columns, rows, kind }: StackedTableData, { document }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  return h("table", { class: `stacked ${kind}`, role: "table" },
    h("caption", { class: "unseen" }, caption),
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, columns.map(({ label, numeric }) => h("th", { scope: "col", role: "columnheader", class: numeric ? "number" : null }, label)))),
    h("tbody", { role: "rowgroup" }, rows.map((row) => h("tr", { role: "row" }, row.map((cell, i) => {
      const { label, numeric, area } = columns[i]!;
      return h(i === 0 ? "th" : "td", { scope: i === 0 ? "row" : null, role: i === 0 ? "rowheader" : "cell", class: `${numeric ? "number " : ""}at-${area}`, "data-label": i === 0 ? null : label }, cell);
    })))));
}
