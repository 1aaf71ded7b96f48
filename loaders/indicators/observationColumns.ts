/** What an indicator's SQL must return, in this order. */
export const observationColumns = [
  { name: "year", type: "INTEGER" },
  { name: "period", type: "VARCHAR" },
  { name: "opd_id", type: "VARCHAR" },
  { name: "dimension", type: "VARCHAR" },
  { name: "category", type: "VARCHAR" },
  { name: "n", type: "BIGINT" },
  { name: "count", type: "BIGINT" },
  { name: "value", type: "DOUBLE" },
  { name: "low", type: "DOUBLE" },
  { name: "high", type: "DOUBLE" },
] as const;

/** What it may return after them, for disclosure control alone: raters behind a row, or what the two largest contribute to an amount. */
export const disclosureColumns = ["raters BIGINT", "largest BIGINT, second BIGINT"] as const;
