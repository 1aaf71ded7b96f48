import { existsSync, statSync } from "node:fs";
import { fitInput, type FitRequest } from "../fit/fitInput.js";
import { Misuse as FitMisuse, type FitMethod } from "../fit/fitMethod.js";
import { methods as allMethods } from "../fit/methods.js";
import { readTable } from "../warehouse/readTable.js";
import { Misuse } from "./command.js";
import { fitArguments } from "./fitArguments.js";
import { helpOfFit, helpOfMethod } from "./fitHelp.js";
import { fitRequest } from "./fitRequest.js";
import { fitTable } from "./fitTable.js";

/** Where a fit's text goes, and its clock in milliseconds. */
export interface FitStreams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly now: () => number;
}

/** Runs `npm run fit` with these arguments; gives the exit code: 0, or 2 with one line on `err` and nothing on `out`. */
export async function runFit(args: readonly string[], { out, err, now }: FitStreams, methods: readonly FitMethod[] = allMethods): Promise<number> {
  const name = methods.some((method) => method.name === args[0]) ? `fit ${args[0]}` : "fit";
  try {
    const { method, help, values } = fitArguments(args, methods);
    if (!method || help) {
      out(method ? helpOfMethod(method) : helpOfFit(methods));
      return 0;
    }
    const format = values.get("format")?.[0] ?? "json";
    if (format !== "json" && format !== "table") throw new Misuse(`--format: not json or table: "${format}"`);
    const found = await fitFile(method, values, now);
    out(format === "table" ? fitTable(found) : `${JSON.stringify(found, plain, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Misuse || error instanceof FitMisuse || error instanceof RangeError)) throw error;
    err(`${name}: ${error.message.replace(/\s*\n\s*/g, " ")}\n`);
    return 2;
  }
}

async function fitFile(method: FitMethod, values: ReadonlyMap<string, readonly string[]>, now: () => number): Promise<Record<string, unknown>> {
  const file = values.get("data")![0]!;
  if (!existsSync(file)) throw new Misuse(`--data: no such file: "${file}"`);
  if (!statSync(file).isFile()) throw new Misuse(`--data: not a file: "${file}"`);
  let request: FitRequest | undefined;
  const table = await readTable(file, (names) => {
    request = fitRequest(method, values, names);
    return request.weights === null ? request.columns : [...request.columns, request.weights];
  }).catch((error: unknown) => {
    if (error instanceof RangeError || (error as NodeJS.ErrnoException).code !== undefined) throw new Misuse(`--data: ${file}: ${(error as Error).message}`);
    throw error;
  });
  const { input, notes } = fitInput(table, request!);
  const started = now();
  const result = method.run(input);
  const seconds = (now() - started) / 1000;
  const weight = input.weights && { totalWeight: input.weights.reduce((sum, one) => sum + one, 0) };
  return { method: method.name, data: file, n: input.n, ...weight, ...result, notes: [...notes, ...result.notes], seconds };
}

/** Typed arrays as lists, maps as objects; what is not finite becomes null as JSON has it. */
function plain(_: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Float64Array);
  return typeof value === "bigint" ? Number(value) : value;
}
