import type { Indicator, Observation } from "../../loaders/indicators/indicator.js";

/** A text by which an indicator's rows sort as they should: period, the region before its agencies, then dimension and category as declared. */
export function dimensionPlaces({ dimensions }: Indicator): (row: Observation) => string {
  const places = new Map(dimensions.flatMap(({ id, categories }) => categories.map((category) => `${id}\t${category.id}`)).map((name, at) => [name, at + 1]));
  return ({ period, opd_id, dimension, category }) => [period, opd_id === "region" ? "0" : `1${opd_id}`, String(dimension === "" ? 0 : places.get(`${dimension}\t${category}`)).padStart(5, "0")].join("\t");
}
