import type { FitMethod } from "../fit/fitMethod.js";
import { commonFlags, valueWord } from "./fitArguments.js";

const codes = "exit codes: 0 done · 1 broken · 2 misuse, or the data cannot carry the method";

/** Help of `npm run fit`: all methods. */
export function helpOfFit(methods: readonly FitMethod[]): string {
  return [
    "npm run --silent fit -- METHOD --data FILE [flags]",
    "Runs one statistical method on anyone's table and prints one JSON object with unrounded numbers.",
    "",
    "methods (fit METHOD --help says more):",
    ...aligned(methods.map((method) => [method.name, method.summary])),
    "",
    "flags of every method:",
    ...aligned(commonFlags.map((flag) => [`--${flag.name} ${flag.value}`, flag.help])),
    "",
    "Text columns are categories, numeric ones numbers unless named in --categorical. Levels are in numeric or code-point order;",
    "the first is the reference. A column of a CSV file is numeric where all its values are numbers, quoted or not.",
    "Missing: an empty field, NA, null, NULL, NaN, nan. Rows with a missing value in a column used are left out and counted in notes.",
    "n: rows used; totalWeight: the sum of their weights; seconds: time of the method, without reading the file.",
    "",
    codes,
    "",
  ].join("\n");
}

/** Help of one method: its flags and an example. */
export function helpOfMethod(method: FitMethod): string {
  const common = commonFlags.filter((flag) => !method.flags.some((own) => own.name === flag.name));
  const needed = method.flags.filter((flag) => flag.required).map((flag) => `--${flag.name} ${valueWord(flag)}`.trim());
  return [
    ["npm run --silent fit --", method.name, "--data FILE", ...needed, "[flags]"].join(" "),
    method.summary,
    "",
    ...aligned([...method.flags, ...common].map((flag) => [`--${flag.name} ${valueWord(flag)}`.trim(), flag.help + (flag.required ? " (needed)" : "")])),
    "",
    `example: npm run --silent fit -- ${method.name} ${method.example}`,
    "",
    codes,
    "",
  ].join("\n");
}

function aligned(rows: readonly (readonly [string, string])[] | readonly string[][]): string[] {
  const width = Math.max(...rows.map(([word]) => word!.length));
  return rows.map(([word, text]) => `  ${word!.padEnd(width)}  ${text}`);
}
