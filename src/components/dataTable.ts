import type { Status } from "../../loaders/datasets/published.js";
import { text } from "../text.js";
import { element, type Child } from "./element.js";
import type { DrawOptions } from "./options.js";

export interface TableColumn {
  readonly label: string;
  readonly numeric?: boolean;
}

export interface TableCell {
  readonly content: Child;
  /** what the cell is sorted by, where it is not its text */
  readonly order?: number | string;
}

export interface TableData {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** the first cell of each row is its head */
  readonly rows: readonly (readonly (TableCell | string)[])[];
  /** readers may sort it, where script runs */
  readonly sortable?: boolean;
}

/** An accessible table: caption, scoped heads, numbers aligned, in a box that scrolls sideways by keyboard where it must. */
export function dataTable({ caption, columns, rows, sortable = true }: TableData, { document }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const css = (i: number) => (columns[i]?.numeric ? "number" : undefined);
  return h(
    "div", { class: "table-box", role: "region", "aria-label": caption, tabindex: 0 },
    h(
      "table", { "data-sortable": sortable && rows.length > 2 },
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, columns.map(({ label }, i) => h("th", { scope: "col", class: css(i) }, label)))),
      h("tbody", {}, rows.map((row) => h("tr", {}, row.map((cell, i) => {
        const { content, order } = typeof cell === "string" ? { content: cell, order: undefined } : cell;
        return h(i === 0 ? "th" : "td", { scope: i === 0 ? "row" : null, class: css(i), "data-order": order }, content);
      })))),
    ),
  );
}

/** The cell of a value: printed, or its symbol where there is none to show. */
export function valueCell(row: { readonly status: Status; readonly value: number | null } | undefined, print: (value: number) => string, { document, locale }: DrawOptions): TableCell {
  if (row && row.status === "" && row.value !== null) return { content: print(row.value), order: row.value };
  if (row?.status === "c") return { content: element(document, "span", { class: "withheld", title: text(locale).figure.withheld }, "[c]"), order: "" };
  return { content: row?.status ? `[${row.status}]` : "–", order: "" };
}
