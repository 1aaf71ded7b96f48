import type { PublishedFunnel } from "../../loaders/datasets/published.js";
import { formatDate, formatNumber, formatPeriod, formatShare, formatValue } from "../format.js";
import { address } from "../routes.js";
import { text } from "../text.js";
import { placeWords } from "./agencyFunnels.js";
import type { AgencyData, RegisteredIndicator } from "./agencyMeasures.js";
import { dataTable } from "./dataTable.js";
import { element } from "./element.js";
import { funnelPlot } from "./funnelPlot.js";
import { narrowWidth, wideWidth } from "./indicatorFigure.js";
import type { DrawOptions } from "./options.js";

type GalleryData = Pick<AgencyData, "published">;

/** The funnels in which an agency strays, each as a figure with its finding as title; the calm ones by name. */
export function funnelGallery({ published }: GalleryData, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).agency;
  const all = published.funnels.flatMap((funnel) => {
    const indicator = published.indicators.find(({ id }) => id === funnel.indicator);
    return indicator && indicator.theme !== "mutu-data" ? [{ funnel, indicator, isCalm: funnel.points.every(({ place }) => place === "within" || place === "varied") }] : [];
  });
  const calm = all.filter(({ isCalm }) => isCalm);
  return h("div", { class: "themes" }, all.length ? h("section", { class: "theme", "aria-labelledby": "judul-corong" },
    h("div", { class: "theme-head" },
      h("h2", { id: "judul-corong" }, words.gallery),
      h("p", { class: "lead" }, words.galleryLead),
      calm.length ? h("p", { class: "note" }, `${words.calm(formatNumber(calm.length, locale))} ${calm.map(({ indicator }) => indicator.title[locale]).join("; ")}.`) : null),
    all.filter(({ isCalm }) => !isCalm).map(({ funnel, indicator }) => figure(funnel, indicator, { published }, options))) : null);
}

function figure(funnel: PublishedFunnel, indicator: RegisteredIndicator, { published }: GalleryData, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const { agency: words, figure: figures, table } = text(locale);
  const { release, opds, datasets } = published;
  const subject = indicator.title[locale];
  const print = (value: number) => formatValue(value, indicator.unit, locale, indicator.measure);
  const beyond = (sense: string) => formatNumber(funnel.points.filter((point) => point.place === "alarm" && point.sense === sense).length, locale);
  const title = words.funnelSummary({ subject, period: formatPeriod(funnel.period, locale), favourable: beyond("favourable"), unfavourable: beyond("unfavourable"), warned: formatNumber(funnel.points.filter(({ place }) => place === "warning").length, locale), count: formatNumber(funnel.points.length, locale) });
  const values = funnel.points.map(({ value }) => value);
  const description = figures.chartDescription({ finding: title, low: print(Math.min(...values)), high: print(Math.max(...values)), count: formatNumber(values.length, locale) });
  const dataset = datasets.find(({ id }) => id === "corong-perangkat-daerah");
  const rows = [...funnel.points].sort((a, b) => b.n - a.n);
  return h("article", { class: "figure", id: `corong-${indicator.id}` },
    h("div", { class: "figure-main" },
      h("h3", { class: "figure-title" }, title),
      h("p", { class: "figure-measure" }, `${subject} · ${figures.units[indicator.unit]} · ${words.limits(formatShare(0.95, locale))}, ${words.limits(formatShare(0.998, locale))}`),
      h("div", { class: "panels" }, h("div", { class: "panel" }, [narrowWidth, wideWidth].map((width) => funnelPlot({ funnel, indicator, opds, description }, { ...options, width })))),
      h("details", { class: "twin" }, h("summary", {}, figures.table), dataTable({
        caption: `${subject}, ${formatPeriod(funnel.period, locale)}`,
        columns: [{ label: table.agency }, { label: table.value, numeric: true }, { label: table.base, numeric: true }, { label: words.limits(formatShare(0.998, locale)), numeric: true }, { label: words.withinLabel }],
        rows: rows.map((point) => [
          opds.find(({ opd_id }) => opd_id === point.opd_id)?.opd_name ?? point.opd_id,
          { content: print(point.value), order: point.value }, { content: formatNumber(point.n, locale), order: point.n }, { content: `${print(point.low998)} – ${print(point.high998)}`, order: point.low998 }, placeWords(point, locale),
        ]),
      }, options))),
    h("div", { class: "figure-side" },
      h("h4", {}, figures.reading),
      h("p", {}, funnel.between > 0 ? `${words.widened(formatNumber(funnel.phi, locale, 1))} ${words.chanceLimits(formatShare(0.998, locale))}` : words.chance),
      h("p", {}, words.funnelReading),
      h("div", { class: "source" },
        h("p", {}, words.dataOf(release.publisher, formatDate(release.as_of, locale))),
        h("p", { class: "links" },
          h("a", { href: `${address("metodologi", locale)}#${indicator.id}` }, figures.method),
          (dataset?.files ?? []).filter(({ format }) => format === "csv" || format === "xlsx").map((file) => [" ", h("a", { href: `/${file.path}`, rel: "external", download: true, "aria-label": `${figures.download} ${dataset!.title[locale]} ${file.format.toUpperCase()}` }, file.format.toUpperCase())])))));
}
