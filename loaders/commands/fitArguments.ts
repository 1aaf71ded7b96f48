import type { FitFlag, FitMethod } from "../fit/fitMethod.js";
import { nearest } from "../ingest/editDistance.js";
import { Misuse } from "./command.js";

type Kind = FitFlag["kind"] | "file" | "texts";

interface CommonFlag extends Omit<FitFlag, "kind"> {
  readonly kind: Kind;
  readonly value: string;
}

/** Flags that every method takes. */
export const commonFlags: readonly CommonFlag[] = [
  { name: "data", kind: "file", value: "FILE", required: true, help: "CSV, TSV (gzipped or not) or Parquet; its content decides" },
  { name: "weights", kind: "column", value: "COLUMN", required: false, help: "weight of each row; rows with weight 0 are left out" },
  { name: "categorical", kind: "columns", value: "COLUMNS", required: false, help: "numeric columns to be read as categories" },
  { name: "reference", kind: "texts", value: "COLUMN=LEVEL", required: false, help: "level that others are compared with; may be repeated" },
  { name: "seed", kind: "text", value: "N", required: false, help: "whole number that starts random steps (default 1)" },
  { name: "format", kind: "text", value: "json|table", required: false, help: "one JSON object (default) or an aligned table" },
  { name: "help", kind: "switch", value: "", required: false, help: "this text" },
];

/** `METHOD` and the values of its flags; a switch has the value `""`. */
export interface FitArguments {
  readonly method: FitMethod | null;
  readonly help: boolean;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Arguments of `npm run fit`, checked against what the method declares. @throws Misuse */
export function fitArguments(args: readonly string[], methods: readonly FitMethod[]): FitArguments {
  const words = [...args];
  const at = words.findIndex((word) => !word.startsWith("-"));
  const name = at === 0 ? words.shift()! : undefined;
  const help = words.includes("--help") || words.includes("-h");
  if (name === undefined && help) return { method: null, help, values: new Map() };
  if (name === undefined) throw new Misuse(`no method given as the first word; one of: ${methods.map((method) => method.name).join(", ")}`);
  const method = methods.find((one) => one.name === name);
  if (!method) throw new Misuse(`no method "${name}"${suggestion(name, methods.map((one) => one.name))}; one of: ${methods.map((one) => one.name).join(", ")}`);
  if (help) return { method, help, values: new Map() };
  const flags = [...method.flags, ...commonFlags.filter((common) => !method.flags.some((flag) => flag.name === common.name))];
  const values = new Map<string, string[]>();
  while (words.length) {
    const word = words.shift()!;
    if (!word.startsWith("--")) throw new Misuse(`not a flag: "${word}" (a name with spaces or commas needs quotes)`);
    const [, name, , given] = /^--([^=]*)(=([\s\S]*))?$/.exec(word)!;
    const flag = flags.find((one) => one.name === name);
    if (!flag) throw new Misuse(`no flag --${name}${suggestion(name!, flags.map((one) => one.name), "--")}; flags: ${flags.map((one) => `--${one.name}`).join(" ")}`);
    if (flag.kind === "switch" && given !== undefined) throw new Misuse(`--${name} takes no value: "${given}"`);
    const value = flag.kind === "switch" ? "" : (given ?? (words[0]?.startsWith("--") ? undefined : words.shift()));
    if (value === undefined || (value === "" && flag.kind !== "switch")) throw new Misuse(`--${name}: no value given`);
    const before = values.get(name!);
    if (before && flag.kind !== "columns" && flag.kind !== "texts") throw new Misuse(`--${name} is given twice`);
    values.set(name!, [...(before ?? []), value]);
  }
  const missing = flags.filter((flag) => flag.required && !values.has(flag.name));
  if (missing.length) throw new Misuse(`${missing.map((flag) => `--${flag.name} ${valueWord(flag)}`.trim()).join(" and ")} ${missing.length > 1 ? "are" : "is"} needed`);
  return { method, help, values };
}

/** The word that stands for a flag's value in help. */
export function valueWord(flag: FitFlag | CommonFlag): string {
  if ("value" in flag) return flag.value;
  return { column: "COLUMN", columns: "COLUMNS", text: "TEXT", switch: "" }[flag.kind];
}

/** `; did you mean "x"?` where one has the same letters or is near. */
export function suggestion(text: string, candidates: readonly string[], prefix = ""): string {
  const letters = (word: string) => [...word.toLowerCase()].sort().join("");
  const same = candidates.find((candidate) => letters(candidate) === letters(text));
  const found = same ?? nearest(text, candidates);
  return found === undefined ? "" : `; did you mean ${prefix ? prefix + found : `"${found}"`}?`;
}
