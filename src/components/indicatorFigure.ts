import type { Published } from "../../loaders/datasets/published.js";
import { formatDate } from "../format.js";
import { text } from "../text.js";
import { element } from "./element.js";
import { figureTables } from "./figureTables.js";
import { headline } from "./headline.js";
import { legend } from "./legend.js";
import type { ObservationIndex } from "./observations.js";
import type { DrawOptions } from "./options.js";
import { panels, rangeOf, type Panel } from "./panels.js";
import { withheldNote } from "./withheldNote.js";

export interface FigureData {
  readonly indicator: Published["indicators"][number];
  readonly observations: ObservationIndex;
  readonly published: Pick<Published, "opds" | "release" | "kinds" | "datasets">;
}

/** Widths at which every chart is drawn: the page shows the one that fits, never a shrunk one. */
export const narrowWidth = 328;
export const wideWidth = 700;
const smallWidth = 336;

/** One indicator as a figure: its finding as title, the measure, charts, table twin, reading, source, and ways to method and data. */
export function indicatorFigure({ indicator, observations, published }: FigureData, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).figure;
  const rows = observations.of(indicator.id);
  const data = { indicator, rows, opds: published.opds };
  const title = indicator.available && rows.length ? headline(indicator, rows, locale) : words.noDataTitle(indicator.title[locale]);
  const subtitle = `${indicator.title[locale]} · ${words.units[indicator.unit]}${indicator.interval === "none" ? "" : ` · ${words.interval}`}`;
  const heading = [h("h3", { class: "figure-title" }, title), h("p", { class: "figure-measure" }, subtitle)];
  if (!indicator.available || !rows.length) {
    return h("article", { class: "figure figure-empty", id: indicator.id }, heading, h("p", { class: "no-data" }, indicator.reason?.[locale] ?? `${words.noData}.`));
  }
  const drawn = panels(data, options);
  const tables = figureTables(data, options);
  const withheld = rows.some((row) => row.status === "c");
  return h(
    "article", { class: "figure", id: indicator.id },
    h("div", { class: "figure-main" },
      heading,
      h("div", { class: "panels" }, drawn.map((panel) => drawPanel(panel, title, { indicator, ...options }))),
      h("details", { class: "twin" }, h("summary", {}, words.table), tables, withheld ? withheldNote(options) : null),
    ),
    h("div", { class: "figure-side" },
      h("h4", {}, words.reading),
      h("p", {}, indicator.interpretation[locale]),
      sourceLine(indicator, published, options),
    ),
  );
}

function drawPanel(panel: Panel, finding: string, options: DrawOptions & { readonly indicator: FigureData["indicator"] }): HTMLElement {
  const { document, locale, indicator } = options;
  const h = element.bind(null, document);
  const description = text(locale).figure.chartDescription({ finding: `${finding}. ${panel.title}`, ...rangeOf(panel, indicator, options) });
  const widths = panel.small ? [smallWidth] : [narrowWidth, wideWidth];
  return h(
    "div", { class: panel.small ? "panel panel-small" : "panel" },
    h("p", { class: "panel-title" }, panel.title),
    panel.legend ? legend(panel.legend, options) : null,
    panel.note ? h("p", { class: "note" }, panel.note) : null,
    widths.map((width) => {
      const svg = panel.draw(description, { document, locale, width });
      if (widths.length === 1) svg.setAttribute("class", "chart");
      return svg;
    }),
  );
}

/** Where the numbers come from, when they were released, and the way to method and data. */
export function sourceLine(indicator: FigureData["indicator"], { release, kinds, datasets }: FigureData["published"], { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const words = text(locale).figure;
  const names = indicator.needs.map((need) => kinds.find(({ kind }) => kind === need)?.title[locale] ?? need).join(", ");
  const dataset = datasets.find(({ id }) => id === indicator.theme);
  const prefix = locale === "id" ? "/" : "/en/";
  return h(
    "div", { class: "source" },
    h("p", {}, `${words.source}: ${words.sourceLine(release.publisher, names, formatDate(release.as_of, locale))}`),
    h("p", { class: "links" },
      h("a", { href: `${prefix}metodologi#${indicator.id}` }, words.method),
      (dataset?.files ?? []).filter(({ format }) => format === "csv" || format === "xlsx").map((file) => [
        " ", h("a", { href: `/${file.path}`, rel: "external", download: true, "aria-label": `${words.download} ${dataset!.title[locale]} ${file.format.toUpperCase()}` }, file.format.toUpperCase()),
      ]),
    ),
  );
}
