import type { FitRequest } from "../fit/fitInput.js";
import type { FitMethod } from "../fit/fitMethod.js";
import { Misuse } from "./command.js";
import { suggestion } from "./fitArguments.js";

/**
 * The flags of `npm run fit` against the columns of the file. A list is split at commas; a name that holds commas may be put
 * in double quotes or stand as it is where no other reading names columns of the file.
 * @throws Misuse where a column is not in the file or named twice by one flag
 */
export function fitRequest(method: FitMethod, values: ReadonlyMap<string, readonly string[]>, names: readonly string[]): FitRequest {
  const one = (flag: string) => values.get(flag)?.[0];
  const columnsOf = (flag: string) => {
    const columns = (values.get(flag) ?? []).flatMap((text) => columnNames(flag, text, names));
    const twice = columns.find((name, i) => columns.indexOf(name) !== i);
    if (twice !== undefined) throw new Misuse(`--${flag}: column "${twice}" is named twice`);
    return columns;
  };
  const lists = new Map<string, readonly string[]>();
  const flags = new Map<string, string>();
  const switches = new Set<string>();
  const used: string[] = [];
  for (const { name, kind } of method.flags) {
    const text = one(name);
    if (text === undefined) continue;
    if (kind === "switch") switches.add(name);
    else if (kind === "text") {
      flags.set(name, text);
      lists.set(name, splitList(text).map((part) => part.trim()));
    } else {
      const columns = kind === "column" ? [columnName(name, text, names)] : columnsOf(name);
      if (!columns.length) throw new Misuse(`--${name}: no column given`);
      flags.set(name, kind === "column" ? columns[0]! : text);
      lists.set(name, columns);
      used.push(...columns);
    }
  }
  const weights = one("weights");
  const references = new Map((values.get("reference") ?? []).flatMap((text) => referenceLevels(text, names)));
  const unused = [...references.keys()].find((name) => !used.includes(name));
  if (unused !== undefined) throw new Misuse(`--reference: column "${unused}" is used by no other flag`);
  return {
    columns: [...new Set(used)],
    weights: weights === undefined ? null : columnName("weights", weights, names),
    categorical: new Set(columnsOf("categorical")),
    references,
    seed: seedOf(one("seed")),
    flags,
    lists,
    switches,
  };
}

function columnName(flag: string, text: string, names: readonly string[]): string {
  const found = [text, text.trim(), unquoted(text)].find((name) => names.includes(name));
  if (found === undefined) throw new Misuse(`--${flag}: no column "${text}"${suggestion(text, names)}; columns: ${names.join(", ")}`);
  return found;
}

function columnNames(flag: string, text: string, names: readonly string[]): string[] {
  if (names.includes(text)) return [text];
  const parts = splitList(text);
  const columns: string[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    const joined = () => parts.slice(from, to).join(",");
    while (to > from + 1 && !names.includes(joined()) && !names.includes(joined().trim())) to--;
    columns.push(columnName(flag, joined(), names));
    from = to;
  }
  return columns;
}

/** `COLUMN=LEVEL,COLUMN=LEVEL`; a comma that no known column and `=` follows belongs to the level. */
function referenceLevels(text: string, names: readonly string[]): [string, string][] {
  const columnOf = (part: string) => names.filter((name) => part.trimStart().startsWith(`${name}=`)).reduce<string | undefined>((best, name) => (best === undefined || name.length > best.length ? name : best), undefined);
  const pieces: string[] = [];
  for (const part of text.split(",")) {
    if (pieces.length && columnOf(part) === undefined) pieces[pieces.length - 1] += `,${part}`;
    else pieces.push(part);
  }
  return pieces.map((piece) => {
    const name = columnOf(piece);
    if (name !== undefined) return [name, unquoted(piece.trimStart().slice(name.length + 1))];
    const at = piece.indexOf("=");
    if (at < 1) throw new Misuse(`--reference: not COLUMN=LEVEL: "${piece}"`);
    throw new Misuse(`--reference: no column "${piece.slice(0, at)}"${suggestion(piece.slice(0, at), names)}; columns: ${names.join(", ")}`);
  });
}

/** Parts between commas; a part in double quotes keeps its commas, a doubled quote in it is one. */
function splitList(text: string): string[] {
  return [...text.matchAll(/(?:^|,)(\s*"(?:[^"]|"")*"\s*(?=,|$)|[^,]*)/g)].map(([, part]) => unquoted(part!)).filter((part) => part.trim() !== "");
}

function unquoted(text: string): string {
  const [, inner] = /^\s*"((?:[^"]|"")*)"\s*$/.exec(text) ?? [];
  return inner === undefined ? text : inner.replaceAll('""', '"');
}

function seedOf(text: string | undefined): number {
  const seed = Number(text ?? 1);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Misuse(`--seed: not a whole number of at least 0: "${text}"`);
  return seed;
}
