import { join, relative } from "node:path";
import type { Evaluation } from "./evaluation.js";

const number = new Intl.NumberFormat("en-US");

/** The lines at the end of `evaluate` and `build`. */
export function summaryLines(evaluation: Evaluation, seconds: number): string[] {
  const { summary, out } = evaluation;
  const place = (name: string) => relative(process.cwd(), join(out, name)) || name;
  return [
    evaluation.unchanged ? "nothing changed since the last evaluation: no work done" : "evaluated",
    `  files        ${number.format(summary.files)}`,
    `  rows read    ${number.format(summary.read)} = ${number.format(summary.accepted)} accepted + ${number.format(summary.quarantined)} quarantined`,
    `  warnings     ${number.format(summary.warnings)}`,
    `  datasets     ${number.format(summary.datasets)} (${number.format(summary.withheld)} cells withheld)`,
    `  seconds      ${seconds.toFixed(1)}`,
    `  published    ${place("unduhan")}, ${place("published.duckdb")}`,
    `  confidential ${place("confidential")} (findings.ndjson, files.csv), ${place("warehouse.duckdb")}`,
    ...summary.assumptions.map((assumption) => `  assumed      ${assumption}`),
    ...(evaluation.synthetic ? ["  these are the invented people of a SAMPLE region"] : []),
  ];
}
