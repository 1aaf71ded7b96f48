import * as Plot from "@observablehq/plot";
import type { Published } from "../../loaders/datasets/published.js";
import { formatNumber } from "../format.js";
import { text } from "../text.js";
import { dataTable } from "./dataTable.js";
import { drawPlot } from "./drawPlot.js";
import { element } from "./element.js";
import { fitText } from "./fitText.js";
import { narrowWidth, wideWidth } from "./indicatorFigure.js";
import { isNarrow, type ChartOptions, type DrawOptions } from "./options.js";

type Ranked = Published["ranks"][number] & { readonly rank: number; readonly low: number; readonly high: number; readonly name: string };

/** Composite ranks of agencies, each with the interval that changing weights and uncertain numbers leave it. */
export function rankChart({ ranks, opds }: Pick<Published, "ranks" | "opds">, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const { evaluation, figure, table } = text(locale);
  const name = (opd_id: string) => opds.find((opd) => opd.opd_id === opd_id)?.opd_name ?? opd_id;
  const ranked = ranks.flatMap((row) => (row.rank === null ? [] : [{ ...row, name: name(row.opd_id) } as Ranked])).sort((a, b) => a.rank - b.rank || a.low - b.low || (a.opd_id < b.opd_id ? -1 : 1));
  const count = (half: string) => formatNumber(ranked.filter((row) => row.half === half).length, locale);
  const finding = ranked.length ? evaluation.ranksFinding({ ranked: formatNumber(ranked.length, locale), all: formatNumber(ranks.length, locale), upper: count("upper"), lower: count("lower") }) : evaluation.noRanks;
  return h("section", { class: "ranks theme", "aria-labelledby": "peringkat" },
    h("h2", { id: "peringkat" }, evaluation.ranks),
    h("p", { class: "lead" }, finding),
    h("p", { class: "note" }, evaluation.ranksLead),
    ranked.length ? h("div", { class: "figure-main" }, [narrowWidth, wideWidth].map((width) => draw(ranked, finding, { document, locale, width }))) : null,
    h("details", { class: "twin" }, h("summary", {}, figure.table), dataTable({
      caption: evaluation.ranks,
      columns: [{ label: table.agency }, ...[evaluation.rank, evaluation.rankInterval, evaluation.criteriaKnown].map((label) => ({ label, numeric: true }))],
      rows: ranks.map((row) => [name(row.opd_id), { content: row.rank === null ? "–" : formatNumber(row.rank, locale), order: row.rank ?? "" }, { content: row.low === null || row.high === null ? "–" : `${row.low}–${row.high}`, order: row.low ?? "" }, { content: formatNumber(row.criteria, locale), order: row.criteria }]),
    }, options)));
}

function draw(rows: readonly Ranked[], description: string, options: ChartOptions): SVGSVGElement {
  const narrow = isNarrow(options);
  const left = narrow ? 150 : 300;
  return drawPlot(
    {
      height: rows.length * 24 + 40,
      marginLeft: left, marginRight: 16, marginTop: 24, marginBottom: 6,
      x: { domain: [0.5, rows.length + 0.5], axis: "top", label: null, tickSize: 0, ticks: [1, Math.round((rows.length + 1) / 2), rows.length], tickFormat: (rank: number) => String(rank) },
      y: { domain: rows.map(({ opd_id }) => opd_id), axis: null, type: "band" },
      marks: [
        Plot.ruleX([(rows.length + 1) / 2], { stroke: "var(--target)", strokeDasharray: "2 4" }),
        Plot.link(rows, { x1: "low", x2: "high", y1: "opd_id", y2: "opd_id", stroke: "var(--muted)", strokeWidth: 5, strokeOpacity: 0.55 }),
        Plot.dot(rows, { x: "rank", y: "opd_id", r: 5, fill: ({ half }: Ranked) => (half ? "var(--accent)" : "var(--paper)"), stroke: "var(--accent)", strokeWidth: 2 }),
        Plot.text(rows, { y: "opd_id", frameAnchor: "left", dx: 2 - left, textAnchor: "start", text: (row: Ranked) => fitText(row.name, narrow ? 20 : 40), fill: "var(--ink)" }),
      ],
    },
    options,
    description,
  );
}
