import type { Indicator } from "../indicators/indicator.js";
import type { Cell } from "../write/table.js";
import type { Dataset } from "./catalogue.js";
import type { Published, PublishedEstimate, PublishedFunnel, PublishedObservation } from "./published.js";

export type DatasetRow = Readonly<Record<string, Cell>>;

/** What the datasets are made of: all that passed disclosure control. */
export type Content = Omit<Published, "datasets">;

/** The rows of a dataset, in an order that does not depend on what is withheld. Text is never null: where there is none it is empty. */
export function datasetRows({ id, theme, question }: Dataset, content: Content): DatasetRow[] {
  if (theme) return content.indicators.filter((indicator) => indicator.theme === theme).flatMap((indicator) => observationRows(indicator, content.observations));
  if (question) return byName(content.estimates.filter((row) => row.question === question), content).map((row) => estimateRow(row, content));
  switch (id) {
    case "penilaian-aspek": return judgementRows(content);
    case "kartu-nilai": return content.aspects.map(({ id: aspect, title, page, ...row }) => ({ aspect, title_id: title.id, title_en: title.en, ...row }));
    case "daftar-keputusan": return content.decisions.map((row) => ({ ...row, ...ruleWords(content, row.criterion) }));
    case "peringkat-perangkat-daerah": return content.ranks.map((row) => ({ ...row, opd: content.opds.find(({ opd_id }) => opd_id === row.opd_id)?.opd_name ?? "" }));
    case "corong-perangkat-daerah": return content.funnels.flatMap((funnel) => funnelRows(funnel, content));
    case "pembanding-perangkat-daerah": return content.comparisons.map((row) => ({ ...row, unit: unitOf(row.indicator, content) }));
    case "validasi-metode": return validationRows(content);
    case "opd": return content.opds.map((opd) => ({ ...opd }));
    case "kamus-indikator": return content.indicators.map(dictionaryRow);
    case "kamus-kategori": return content.indicators.flatMap(categoryRows);
    case "temuan": return content.findings.map(({ id: finding, ...row }) => ({ finding, ...row, comparison_period: row.comparison_period ?? "" }));
    case "mutu-data-rinci": return content.quality.map(({ opd_id, ...row }) => row);
    case "perlindungan": return content.utility.map(({ title, reason, ...row }) => ({ ...row, title_id: title.id, title_en: title.en, unit: row.measure.endsWith("_share") ? "share" : "rows", reason_id: reason?.id ?? "", reason_en: reason?.en ?? "" }));
    case "rilis": return releaseRows(content);
    default: throw new RangeError(`dataset "${id}": nothing says where its rows come from`);
  }
}

function funnelRows({ indicator, period, target, phi, between, points }: PublishedFunnel, content: Content): DatasetRow[] {
  return points.map((point) => ({ indicator, period, target, phi, between, ...point, unit: unitOf(indicator, content) }));
}

function unitOf(indicator: string, { indicators }: Content): string {
  return indicators.find(({ id }) => id === indicator)!.unit;
}

function observationRows(indicator: Indicator, observations: readonly PublishedObservation[]): DatasetRow[] {
  const titles = new Map(indicator.dimensions.flatMap((dimension) => dimension.categories.map(({ id, title }) => [`${dimension.id}\t${id}`, title])));
  return observations.filter((row) => row.indicator === indicator.id).map((row) => {
    const title = row.dimension === "" ? { id: "Jumlah", en: "Total" } : titles.get(`${row.dimension}\t${row.category}`) ?? { id: row.category, en: row.category };
    return {
      indicator: indicator.id, indicator_title_id: indicator.title.id, indicator_title_en: indicator.title.en,
      period: row.period, year: row.year, opd_id: row.opd_id, opd: row.opd,
      dimension: row.dimension, category: row.category, category_title_id: title.id, category_title_en: title.en,
      n: row.n, count: row.count, value: row.value, low: row.low, high: row.high, unit: indicator.unit, status: row.status,
    };
  });
}

/** In the order of their names: measures, specifications and categories as declared, other categories by themselves, periods. An analysis may rank its rows, and a rank tells of a withheld number. */
function byName(rows: readonly PublishedEstimate[], { questions }: Content): PublishedEstimate[] {
  const question = questions.find(({ id }) => id === rows[0]?.question);
  if (!question) return [...rows];
  const places = (["measures", "specifications", "categories"] as const).map((part) => new Map(question[part].map(({ id }, at) => [id, at])));
  const place = ({ measure, specification, category, period }: PublishedEstimate) =>
    [measure, specification, category].flatMap((id, part) => [String(places[part]!.get(id) ?? (id === "" ? -1 : 1e6)).padStart(8), id]).concat(period).join("\t");
  const keyed = rows.map((row) => ({ row, key: place(row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}

function estimateRow(row: PublishedEstimate, { questions }: Content): DatasetRow {
  const question = questions.find(({ id }) => id === row.question)!;
  const measure = question.measures.find(({ id }) => id === row.measure)!;
  const specification = question.specifications.find(({ id }) => id === row.specification)!;
  const category = question.categories.find(({ id }) => id === row.category)?.title ?? { id: row.category, en: row.category };
  return {
    measure: row.measure, measure_title_id: measure.title.id, measure_title_en: measure.title.en,
    specification: row.specification, specification_title_id: specification.title.id, specification_title_en: specification.title.en,
    category: row.category, category_title_id: category.id, category_title_en: category.en, period: row.period,
    estimate: row.estimate, low: row.low, high: row.high, se: row.se, p: row.p, p_adjusted: row.p_adjusted, detectable: row.detectable,
    n: row.n, ratees: row.ratees, raters: row.raters, units: row.units, unit: measure.unit, status: row.status,
    reason_id: row.reason?.id ?? "", reason_en: row.reason?.en ?? "",
  };
}

function ruleWords({ criteria }: Content, id: string): { strategy_id: string; strategy_en: string; actor_id: string; actor_en: string } {
  const { strategy, actor } = criteria.find((criterion) => criterion.id === id)!;
  return { strategy_id: strategy.id, strategy_en: strategy.en, actor_id: actor.id, actor_en: actor.en };
}

function judgementRows(content: Content): DatasetRow[] {
  return content.judgements.map(({ n, ...row }) => {
    const criterion = content.criteria.find(({ id }) => id === row.criterion)!;
    const isNumber = "indicator" in criterion;
    return {
      ...row, title_id: criterion.title.id, title_en: criterion.title.en, evidence: isNumber ? criterion.indicator : criterion.question,
      strong: isNumber ? criterion.strong : null, weak: isNumber ? criterion.weak : null,
      basis_id: criterion.basis.id, basis_en: criterion.basis.en, regulation: criterion.regulation?.id ?? "", ...ruleWords(content, row.criterion),
    };
  });
}

function validationRows({ validation }: Content): DatasetRow[] {
  if (!validation) return [];
  const methods = new Map(validation.methods.map(({ name, label }) => [name, label]));
  const regimes = new Map(validation.regimes.map(({ name, label }) => [name, label]));
  return validation.rows.map((row) => {
    const limit = row.expectedFailure === null ? null : validation.limits[row.expectedFailure]!;
    const { citation } = validation.sources[row.source];
    return {
      method: row.method, method_title_id: methods.get(row.method)!.id, method_title_en: methods.get(row.method)!.en,
      regime: row.regime, regime_title_id: regimes.get(row.regime)!.id, regime_title_en: regimes.get(row.regime)!.en,
      target: row.target, quantity: row.quantity, value: row.value, mc_error: row.mcError, truth: row.truth, low: row.low, high: row.high,
      source: limit?.citation ?? citation, outcome: limit ? "limit" : row.within ? "within" : "outside",
      limit_id: limit?.text.id ?? "", limit_en: limit?.text.en ?? "", replicates: row.replicates, answered: row.answered,
    };
  });
}

function dictionaryRow(indicator: Content["indicators"][number]): DatasetRow {
  const { id, theme, title, unit, measure, direction, formula, interpretation, regulation, sector, period, interval, protects, available, reason, sql } = indicator;
  return {
    indicator: id, theme, title_id: title.id, title_en: title.en, unit, measure, direction,
    formula_id: formula.id, formula_en: formula.en, interpretation_id: interpretation.id, interpretation_en: interpretation.en,
    regulation: regulation?.title.id ?? "", article: regulation?.article ?? "", sector, period,
    dimensions: indicator.dimensions.map((dimension) => dimension.id).join("; "), needs: indicator.needs.join("; "), interval,
    protects, available, reason_id: reason?.id ?? "", reason_en: reason?.en ?? "", sql,
  };
}

function categoryRows(indicator: Indicator): DatasetRow[] {
  return indicator.dimensions.flatMap((dimension) => dimension.categories.map((category, at) => ({
    indicator: indicator.id,
    dimension: dimension.id, dimension_title_id: dimension.title.id, dimension_title_en: dimension.title.en,
    category: category.id, category_title_id: category.title.id, category_title_en: category.title.en, position: at + 1,
  })));
}

function releaseRows({ release }: Content): DatasetRow[] {
  const { assumptions, ...facts } = release;
  return [
    ...Object.entries(facts).filter(([, value]) => value !== undefined).map(([name, value]) => ({ name, value_id: String(value), value_en: String(value) })),
    ...assumptions.map(({ id, en }, at) => ({ name: `assumption_${at + 1}`, value_id: id, value_en: en })),
  ];
}
