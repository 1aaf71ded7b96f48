import type { PublishedObservation } from "../../loaders/datasets/published.js";
import type { Dimension } from "../../loaders/indicators/indicator.js";
import { formatNumber, formatPeriod, formatShare } from "../format.js";
import { text } from "../text.js";
import { agencySections } from "../agencySections.js";
import type { AgencySectionId } from "../text/agencyWords.js";
import type { AgencyData, RegisteredIndicator } from "./agencyMeasures.js";
import { element, svgElement } from "./element.js";
import { isShown, periodsOf } from "./observations.js";
import type { DrawOptions } from "./options.js";
import { colour } from "./stackChart.js";

/** The distributions of a section: one bar for each dimension, its parts named below it; what is withheld is hatched. */
export function compositionBars(section: AgencySectionId, { published, observations, agency }: AgencyData, options: DrawOptions): HTMLElement | null {
  const bars = agencySections[section].compositions.flatMap(({ indicator: id, dimensions }) => {
    const indicator = published.indicators.find((candidate) => candidate.id === id);
    const rows = observations.of(id).filter(({ opd_id }) => opd_id === agency.opd_id);
    const period = periodsOf(rows).at(-1);
    if (!indicator || !period) return [];
    return dimensions.flatMap((name) => bar(indicator, name, rows.filter((row) => row.period === period), options) ?? []);
  });
  return bars.length ? element(options.document, "div", { class: "compositions" }, bars) : null;
}

function bar(indicator: RegisteredIndicator, name: string, rows: readonly PublishedObservation[], options: DrawOptions): HTMLElement | null {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const s = svgElement.bind(null, document);
  const declared = indicator.dimensions.find(({ id }) => id === name);
  const parts = rows.filter((row) => row.dimension === name).filter(isShown).filter(({ value }) => value > 0);
  const total = indicator.unit === "share" ? 1 : rows.find((row) => row.dimension === "")?.value ?? null;
  if (!declared || !parts.length || total === null || total <= 0) return null;
  const categories = declared.categories.filter(({ id }) => id !== "tidak-diketahui" || parts.some(({ category }) => category === id));
  const dimension: Dimension = { ...declared, categories };
  const ordered = categories.flatMap(({ id, title }) => {
    const row = parts.find(({ category }) => category === id);
    return row ? [{ id, title: title[locale], value: row.value, share: row.value / total }] : [];
  });
  let from = 0;
  const pieces = ordered.map((part) => ({ ...part, from, to: (from += part.share) }));
  const hidden = rows.some((row) => row.dimension === name && row.status === "c") && from < 0.9995;
  const percent = (share: number) => `${Math.round(share * 10000) / 100}%`;
  return h("div", { class: "composition" },
    h("h3", {}, `${indicator.unit === "share" ? indicator.title[locale] : declared.title[locale]}, ${formatPeriod(rows[0]!.period, locale)}`),
    s("svg", { class: "strip", width: "100%", height: 16, "aria-hidden": "true" },
      pieces.map((piece) => s("rect", { x: percent(piece.from), y: 0, width: percent(piece.share), height: 16, fill: colour(dimension, piece.id), stroke: "var(--paper)" })),
      hidden ? s("rect", { x: percent(from), y: 0, width: percent(1 - from), height: 16, fill: "url(#hatch)" }) : null),
    h("ul", { class: "legend" },
      pieces.map(({ id, title, value, share }) => h("li", {}, swatch(colour(dimension, id), options), `${title} `, h("strong", {}, indicator.unit === "share" ? formatShare(value, locale) : `${formatNumber(value, locale)} (${formatShare(share, locale, 0)})`))),
      hidden ? h("li", {}, swatch("url(#hatch)", options), "[c] ", text(locale).agency.withheldRest) : null));
}

function swatch(fill: string, { document }: DrawOptions): SVGElement {
  return svgElement(document, "svg", { width: 12, height: 12, "aria-hidden": "true" }, svgElement(document, "path", { d: "M6 0l6 6-6 6-6-6z", fill }));
}
