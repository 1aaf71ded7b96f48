import type { PublishedObservation } from "../../loaders/datasets/published.js";
import { formatNumber, formatShare } from "../format.js";
import { hiresToClose, leastFilled, otherClasses, placeOf, scenarioClasses, scenarioYears, type ScenarioChoice, type ScenarioFacts } from "../scenario.js";
import { text } from "../text.js";
import { dataTable } from "./dataTable.js";
import { element } from "./element.js";
import type { DrawOptions } from "./options.js";
import { trendChart } from "./trendChart.js";

export interface ScenarioViewData {
  readonly facts: ScenarioFacts;
  readonly choice: ScenarioChoice;
  /** of the charts, in CSS pixels */
  readonly widths: readonly number[];
}

/** What a choice leads to: sentences, chart, years and classes. The same at build time and in the browser. */
export function scenarioView({ facts, choice, widths }: ScenarioViewData, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).scenario;
  const place = placeOf(facts, choice);
  const name = place.id === "region" ? words.whole : place.name;
  const years = scenarioYears(facts, choice);
  const last = years.at(-1)!;
  const year = String(last.year);
  const print = (value: number) => formatNumber(Math.round(value), locale);
  const said = [words.staff({ place: name, year, people: print(last.people), usual: print(last.usual) }), ...gapSentences(facts, choice, options)];
  const met = place.gap === null ? null : place.people - place.gap;
  return h("div", {},
    said.map((sentence, at) => h("p", { class: at === 0 ? "sentence" : undefined }, sentence)),
    h("div", { class: "panel" },
      h("h3", { class: "figure-title" }, words.chart(name)),
      h("p", { class: "figure-measure" }, words.dashed),
      widths.map((width) => trendChart({
        indicator: { unit: "people", measure: "count", ...(met === null ? {} : { target: { value: met, title: { id: text("id").scenario.need, en: text("en").scenario.need } } }) },
        rows: years.map(({ year: at, people }) => point(at, people)), context: years.map(({ year: at, usual }) => point(at, usual)), description: `${words.chart(name)}. ${said.join(" ")}`,
      }, { ...options, width }))),
    h("details", {}, h("summary", {}, words.years), dataTable({
      caption: `${words.years}: ${name}`, sortable: false,
      columns: [{ label: words.year }, { label: words.usual, numeric: true }, { label: words.chosen, numeric: true }, { label: words.gap, numeric: true }],
      rows: years.map((row) => [String(row.year), print(row.usual), print(row.people), row.gap === null ? "–" : print(row.gap)]),
    }, options)),
    classTable(facts, choice, year, name, options),
    h("p", { class: "method-note" }, words.method));
}

function gapSentences(facts: ScenarioFacts, choice: ScenarioChoice, { locale }: DrawOptions): string[] {
  const words = text(locale).scenario;
  const { gap, year } = scenarioYears(facts, choice).at(-1)!;
  const close = hiresToClose(facts, choice);
  const fill = choice.levelled > 0 ? leastFilled(facts, choice) : null;
  const print = (value: number) => formatNumber(Math.round(Math.abs(value)), locale);
  return [
    gap === null ? words.noNeed : Math.round(gap) < 0 ? words.shortage({ year: String(year), posts: print(gap) }) : words.surplus({ year: String(year), posts: print(gap) }),
    ...(close === null ? [] : [Math.round(close) > 0 ? words.close(print(close)) : words.closeFewer(print(close))]),
    ...(fill ? [words.leastFilled({ now: formatShare(fill.now, locale, 0), then: formatShare(fill.then, locale, 0) })] : []),
  ];
}

function classTable(facts: ScenarioFacts, choice: ScenarioChoice, year: string, place: string, options: DrawOptions): HTMLElement | null {
  const words = text(options.locale).scenario;
  const classes = scenarioClasses(facts, choice);
  if (!classes.length) return null;
  const print = (value: number) => formatNumber(Math.round(value), options.locale);
  const h = element.bind(null, options.document);
  return h("div", {}, h("p", {}, words.classesLead), dataTable({
    caption: `${words.classes}: ${place}`, sortable: false,
    columns: [{ label: words.class }, { label: words.now, numeric: true }, { label: words.then(year), numeric: true }, { label: words.change, numeric: true }],
    rows: classes.map(({ id, now, then }) => [id === otherClasses ? words.otherClasses : id.replace("-", "–"), print(now), print(then), `${then > now ? "+" : ""}${print(then - now)}`]),
  }, options));
}

function point(year: number, value: number): PublishedObservation {
  return { indicator: "", year, period: String(year), opd_id: "", opd: "", dimension: "", category: "", n: null, count: null, value: Math.round(value), low: null, high: null, status: "" };
}
