import { runFit } from "../../loaders/commands/runFit.js";
import type { FitMethod } from "../../loaders/fit/fitMethod.js";

export interface FitEstimate {
  readonly name: string;
  readonly estimate: number;
  readonly se: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

/** The object that `npm run fit` prints. */
export interface FitObject {
  readonly method: string;
  readonly data: string;
  readonly n: number;
  readonly estimates: readonly FitEstimate[];
  readonly variances: readonly { readonly name: string; readonly variance: number }[];
  readonly criterion: number;
  readonly logLikelihood: number;
  readonly effects: Readonly<Record<string, readonly { readonly level: string; readonly estimate: number; readonly se: number }[]>>;
  readonly notes: readonly string[];
  readonly seconds: number;
  readonly [word: string]: unknown;
}

/** Runs `fit` here and keeps what it would print. */
export async function fitInProcess(args: readonly string[], methods?: readonly FitMethod[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const printed = { out: "", err: "" };
  let clock = 0;
  const streams = { out: (text: string) => void (printed.out += text), err: (text: string) => void (printed.err += text), now: () => (clock += 250) };
  const code = await runFit(args, streams, methods);
  return { code, ...printed };
}

/** Words of a command line, with single or double quotes around those that hold spaces. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare!);
}

/** The object printed by a fit that must succeed. */
export async function fitted(line: string | readonly string[]): Promise<FitObject> {
  const { code, out, err } = await fitInProcess(typeof line === "string" ? wordsOf(line) : line);
  if (code !== 0 || err !== "") throw new Error(`exit code ${code}: ${err}`);
  return JSON.parse(out) as FitObject;
}
