import { knownLimits } from "./limits.js";
import type { Method } from "./method.js";
import type { Regime } from "./regimes.js";
import { sources } from "./sources.js";
import { broken, type StudyRow } from "./study.js";
import { quantityLabels, targetLabels } from "./labels.js";

/** A study as it is kept in `data/validation.json`. */
export type StoredStudy = ReturnType<typeof storedStudy>;

/** Everything a page needs; rows name sources by key and known limits by place. */
export function storedStudy(methods: readonly Method[], regimes: readonly Regime[], rows: readonly StudyRow[], facts: { readonly fingerprint: string; readonly seed: number; readonly quick: boolean; readonly seconds: number }) {
  return {
    ...facts,
    conclusion: conclusion(rows),
    methods: methods.map(({ name, label, regimes: own }) => ({ name, label, regimes: own })),
    regimes: regimes.map(({ name, label, describes }) => ({ name, label, describes })),
    targets: targetLabels,
    quantities: quantityLabels,
    sources,
    limits: knownLimits.map(({ citation, text, foundByStudy }) => ({ citation, text, foundByStudy: foundByStudy ?? false })),
    rows: rows.map(({ citation: _, expectedFailure, value, mcError, truth, low, high, ...row }) => ({
      ...row,
      value: rounded(value), mcError: rounded(mcError), truth: rounded(truth), low: rounded(low), high: rounded(high),
      expectedFailure: expectedFailure === null ? null : knownLimits.indexOf(expectedFailure),
    })),
  };
}

function rounded<T extends number | null>(value: T): T {
  return value === null ? value : (Number(value.toPrecision(6)) as T);
}

/** One line for each figure. */
export function tableOf(rows: readonly StudyRow[]): string[] {
  const head = ["method", "regime", "target", "quantity", "value", "±", "held to", "", "source"];
  const cells = rows.map((row) => [
    row.method, row.regime, row.target, row.quantity, digits(row.value), digits(row.mcError), range(row),
    row.expectedFailure ? (row.within ? "not held" : "known limit") : row.within ? "within" : "OUTSIDE",
    row.expectedFailure?.citation ?? row.citation,
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((line) => line[column]!.length)));
  return [head, ...cells].map((line) => line.map((cell, column) => ([4, 5].includes(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join("  ").trimEnd());
}

/** Whether all keep to their bounds, and which do not. */
export function conclusion(rows: readonly StudyRow[]): string {
  const outside = broken(rows);
  const names = [...new Set(outside.map(({ method }) => method))];
  const scope = `${count(new Set(rows.map(({ method }) => method)).size, "method")} in ${count(new Set(rows.map(({ regime }) => regime)).size, "regime")}`;
  if (names.length === 0) return `${scope}: all within their bounds`;
  const figures = outside.map((row) => `${row.method} (${row.regime}, ${row.target}, ${row.quantity} ${digits(row.value)}, held to ${range(row)})`);
  return `${scope}: outside their bounds: ${figures.join("; ")}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

function range({ low, high }: StudyRow): string {
  if (low === null && high === null) return "–";
  if (low === high) return digits(low!);
  return low === null ? `≤ ${digits(high!)}` : high === null ? `≥ ${digits(low)}` : `${digits(low)} to ${digits(high)}`;
}

function digits(value: number): string {
  return value.toFixed(4);
}
