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
