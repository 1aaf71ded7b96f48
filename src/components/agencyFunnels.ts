import type { PublishedFunnel } from "../../loaders/datasets/published.js";
import { formatNumber, formatPeriod, formatShare, formatValue } from "../format.js";
import type { Locale } from "../routes.js";
import { text } from "../text.js";
import type { AgencyData, RegisteredIndicator } from "./agencyMeasures.js";
import { dataTable } from "./dataTable.js";
import { element } from "./element.js";
import { funnelPlot } from "./funnelPlot.js";
import { narrowWidth } from "./indicatorFigure.js";
import type { DrawOptions } from "./options.js";

/** How many funnels a page shows; the table has all. */
const most = 6;
const ranks = ["alarm", "warning", "varied", "within"] as const;

export interface PlacedFunnel {
  readonly funnel: PublishedFunnel;
  readonly indicator: RegisteredIndicator;
  readonly point: PublishedFunnel["points"][number];
}

/** The funnels that hold the agency, those where it strays furthest first. */
export function funnelsOf({ published, agency }: Pick<AgencyData, "published" | "agency">): PlacedFunnel[] {
  const placed = published.funnels.flatMap((funnel) => {
    const point = funnel.points.find(({ opd_id }) => opd_id === agency.opd_id);
    const indicator = published.indicators.find(({ id }) => id === funnel.indicator);
    return point && indicator ? [{ funnel, indicator, point }] : [];
  });
  return placed.sort((a, b) => ranks.indexOf(a.point.place) - ranks.indexOf(b.point.place));
}

/** The place of a point among the limits, in words. */
export function placeWords({ place, sense }: PublishedFunnel["points"][number], locale: Locale): string {
  const { agency } = text(locale);
  return place === "within" || sense === "none" ? agency.within : agency.places[sense][place];
}

/** One agency among all with regard to its size: a funnel for each measure, and the numbers of all of them as a table. */
export function agencyFunnels({ published, agency }: Pick<AgencyData, "published" | "agency">, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).agency;
  const placed = funnelsOf({ published, agency });
  const head = h("h2", { id: "corong" }, words.funnels);
  if (!placed.length) return h("section", { class: "agency-section agency-funnels", "aria-labelledby": "corong" }, head, h("p", { class: "no-data" }, words.noFunnels));
  const shown = placed.slice(0, most);
  return h("section", { class: "agency-section agency-funnels", "aria-labelledby": "corong" },
    head,
    h("p", { class: "note" }, [
      words.funnelsLead,
      shown.some(({ funnel }) => funnel.between > 0) ? words.chanceLimits(formatShare(0.998, locale)) : "",
      placed.length > shown.length ? words.funnelsMore({ shown: formatNumber(shown.length, locale), all: formatNumber(placed.length, locale) }) : "",
    ].filter(Boolean).join(" ")),
    h("div", { class: "funnels" }, shown.map((entry) => small(entry, published.opds, options))),
    h("details", { class: "twin" }, h("summary", {}, text(locale).figure.table), funnelTable(placed, options)));
}

function small({ funnel, indicator, point }: PlacedFunnel, opds: AgencyData["published"]["opds"], options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const print = (value: number) => formatValue(value, indicator.unit, locale, indicator.measure);
  const subject = indicator.title[locale];
  const place = placeWords(point, locale);
  const svg = funnelPlot({
    funnel, indicator, opds, opd: point.opd_id,
    description: text(locale).agency.funnelDescription({ subject, value: print(point.value), n: formatNumber(point.n, locale), region: print(funnel.target), place, count: formatNumber(funnel.points.length, locale) }),
  }, { ...options, width: narrowWidth });
  svg.setAttribute("class", "chart");
  return h("div", { class: `funnel funnel-${point.place}` }, h("h3", {}, subject), h("p", { class: "place" }, place), svg);
}

function funnelTable(placed: readonly PlacedFunnel[], options: DrawOptions): HTMLElement {
  const { locale } = options;
  const { agency, figure, table } = text(locale);
  return dataTable({
    caption: agency.funnels,
    columns: [{ label: agency.measure }, { label: table.period }, { label: table.value, numeric: true }, { label: table.base, numeric: true }, { label: figure.region, numeric: true }, { label: agency.limits(formatShare(0.95, locale)), numeric: true }, { label: agency.limits(formatShare(0.998, locale)), numeric: true }, { label: agency.withinLabel }],
    rows: placed.map(({ funnel, indicator, point }) => {
      const print = (value: number) => formatValue(value, indicator.unit, locale, indicator.measure);
      return [indicator.title[locale], formatPeriod(funnel.period, locale), print(point.value), formatNumber(point.n, locale), print(funnel.target), `${print(point.low95)} – ${print(point.high95)}`, `${print(point.low998)} – ${print(point.high998)}`, placeWords(point, locale)];
    }),
    sortable: false,
  }, options);
}
