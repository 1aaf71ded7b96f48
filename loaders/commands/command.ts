import { constants } from "node:os";
import { parseArgs } from "node:util";

/** What a command could not do, with its reason; ends the process with exit code 1. */
export class Refusal extends Error {}

/** A wrong use of the command line; ends the process with exit code 2. */
export class Misuse extends Error {}

export interface Option {
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly run: (values: Readonly<Record<string, string | true | undefined>>) => Promise<void>;
}

/**
 * Parses the arguments, prints help, runs, and turns errors into one clear line and an exit code (0, 1, 2; 130 and 143 after
 * SIGINT and SIGTERM). A reader that closes its end (`| head`) stops the printing, not the work.
 */
export async function runCommand(command: Command, args: readonly string[]): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(128 + constants.signals[signal]));
  for (const stream of [process.stdout, process.stderr]) stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") process.exitCode = 1;
  });
  try {
    const values = parse(command, args);
    if (values["help"]) process.stdout.write(help(command));
    else await command.run(values);
  } catch (error) {
    if (error instanceof Misuse) {
      process.stderr.write(`${command.name}: ${error.message}\nsee: npm run ${command.name} -- --help\n`);
      process.exitCode = 2;
    } else if (error instanceof Refusal || error instanceof RangeError) {
      process.stderr.write(`${command.name}: ${error.message}\n`);
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}

function parse(command: Command, args: readonly string[]): Record<string, string | true | undefined> {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, option]) => [name, { type: option.value ? ("string" as const) : ("boolean" as const) }]),
  );
  try {
    const { values } = parseArgs({ args: [...args], options: { ...options, help: { type: "boolean", short: "h" } }, strict: true });
    const empty = Object.entries(values as Record<string, unknown>).find(([, value]) => value === "");
    if (empty) throw new Misuse(`--${empty[0]}: no value given`);
    return values as Record<string, string | true | undefined>;
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse((error as Error).message.split(/\. |\.?\n/)[0]!.replace(/^./, (letter) => letter.toLowerCase()));
  }
}

function help(command: Command): string {
  const rows = [...Object.entries(command.options), ["help", { help: "this text" }] as const].map(([name, option]) => {
    const value = (option as Option).value;
    return [`  --${name}${value ? ` ${value}` : ""}`, option.help] as const;
  });
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return [
    `npm run ${command.name} -- [flags]`,
    command.summary,
    "",
    ...rows.map(([flag, text]) => `${flag.padEnd(width)}  ${text}`),
    "",
    "exit codes: 0 done · 1 refused, with reasons · 2 misuse · 130, 143 stopped by a signal",
    "",
  ].join("\n");
}

/** A date flag, checked against the calendar. */
export function dateFlag(name: string, value: string | true | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = String(value);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) throw new Misuse(`--${name}: not a date YYYY-MM-DD: "${text}"`);
  return text;
}

/** A whole-number flag within bounds. */
export function integerFlag(name: string, value: string | true | undefined, min: number, max: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < min || number > max) throw new Misuse(`--${name}: not a whole number from ${min} to ${max}: "${value}"`);
  return number;
}
