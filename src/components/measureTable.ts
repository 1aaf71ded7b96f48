import { formatNumber, formatShortPeriod, formatValue } from "../format.js";
import type { Published } from "../../loaders/datasets/published.js";
import { address } from "../routes.js";
import { text } from "../text.js";
import type { Measure } from "./agencyMeasures.js";
import { absoluteOf, changeOf } from "./change.js";
import { element, type Child } from "./element.js";
import { isShown } from "./observations.js";
import type { DrawOptions } from "./options.js";
import { sparkline } from "./sparkline.js";
import { stackedTable } from "./stackedTable.js";
import { unitPrinter } from "./unitPrinter.js";

export interface MeasureTableData {
  readonly title: string;
  readonly measures: readonly Measure[];
  readonly published: Pick<Published, "themes" | "release">;
}

/** Measures of one agency: value, change to the year before, the region, like agencies, and the course over time. */
export function measureTable({ title, measures, published }: MeasureTableData, options: DrawOptions): HTMLElement {
  const { agency, figure, table } = text(options.locale);
  return stackedTable({
    caption: title, kind: "measures",
    columns: [
      { label: agency.measure, area: "name" }, { label: table.value, numeric: true, area: "value" }, { label: agency.before, area: "before" },
      { label: figure.region, numeric: true, area: "region" }, { label: agency.peers, numeric: true, area: "peers" }, { label: agency.course, area: "course" },
    ],
    rows: measures.map((measure) => measureRow(measure, published, options)),
  }, options);
}

function measureRow({ indicator, comparison, now, before, series }: Measure, { themes, release }: MeasureTableData["published"], options: DrawOptions): Child[] {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale);
  const print = unitPrinter(indicator, series, locale);
  const plain = (value: number | null) => (value === null ? "–" : formatValue(value, indicator.unit, locale, indicator.measure));
  const change = isShown(now) ? changeOf(now, before, indicator) : "none";
  const unit = indicator.unit === "share" || indicator.unit === "measured" ? "" : words.figure.units[indicator.unit];
  const period = comparison.period === release.period ? "" : formatShortPeriod(comparison.period, locale);
  const page = themes.find(({ id }) => id === indicator.theme)!.page;
  const shown = series.filter(isShown);
  const [first, last] = [shown[0], shown.at(-1)];
  return [
    [h("a", { href: `${address(page, locale)}#${indicator.id}` }, indicator.title[locale]), unit || period ? h("span", { class: "unit" }, ` ${[unit, period].filter(Boolean).join(", ")}`) : null],
    isShown(now) ? h("strong", {}, print(now.value)) : `[${now.status || "x"}]`,
    isShown(now) && before ? words.agency.change({ change, difference: absoluteOf(now.value, before.value, indicator, locale), beforePeriod: formatShortPeriod(before.period, locale) }) : "–",
    plain(comparison.region),
    comparison.peer_median === null ? "–" : [plain(comparison.peer_median), h("span", { class: "unit" }, ` (${formatNumber(comparison.peer_count, locale)})`)],
    first && last && first !== last
      ? sparkline(series, words.agency.courseFrom({ first: print(first.value), firstPeriod: formatShortPeriod(first.period, locale), last: print(last.value), lastPeriod: formatShortPeriod(last.period, locale) }), options)
      : "–",
  ];
}
