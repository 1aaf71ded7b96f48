/** The object that `npm run fit` prints, as aligned text: single values first, then one table per list of rows, notes last. */
export function fitTable(found: Readonly<Record<string, unknown>>): string {
  const single: Record<string, unknown>[] = [];
  const sections: string[] = [];
  for (const [word, value] of Object.entries(found)) {
    if (value === undefined || word === "notes") continue;
    if (value === null || typeof value !== "object") single.push({ "": word, " ": value });
    else sections.push(...section(word, value));
  }
  const notes = (found["notes"] as readonly string[] | undefined) ?? [];
  if (notes.length) sections.push(["notes", ...notes.map((note) => `  ${note}`)].join("\n"));
  return [grid(single, false), ...sections].join("\n\n") + "\n";
}

function section(title: string, value: object): string[] {
  if (!isList(value)) {
    const entries = Object.entries(value);
    const nested = entries.filter(([, part]) => part !== null && typeof part === "object");
    const plain = entries.filter(([, part]) => part === null || typeof part !== "object");
    return [
      ...(plain.length ? [`${title}\n${grid(plain.map(([word, part]) => ({ "": word, " ": part })), false)}`] : []),
      ...nested.flatMap(([word, part]) => section(`${title}: ${word}`, part as object)),
    ];
  }
  const items = [...value];
  if (!items.length) return [];
  if (items.every((item) => item !== null && typeof item === "object" && !isList(item))) return [`${title}\n${grid(items.map((item) => flat(item as object)), true)}`];
  return [`${title}\n  ${items.map(cell).join("  ")}`];
}

const isList = (value: object): value is ArrayLike<unknown> & Iterable<unknown> => Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

function flat(row: object, prefix = ""): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([word, value]): [string, unknown][] => {
      const name = prefix && prefix !== "interval" ? `${prefix} ${word}` : word;
      if (value === undefined) return [];
      return value !== null && typeof value === "object" && !isList(value) ? Object.entries(flat(value as object, name)) : [[name, value]];
    }),
  );
}

function grid(rows: readonly Record<string, unknown>[], headed: boolean): string {
  const words = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((word) => word !== "interval" || rows.some((row) => row[word] != null));
  const right = words.map((word) => rows.some((row) => typeof row[word] === "number") && rows.every((row) => row[word] == null || typeof row[word] === "number"));
  const body = rows.map((row) => words.map((word) => cell(row[word])));
  const lines = headed ? [words, ...body] : body;
  const widths = words.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  return lines.map((line) => `  ${line.map((text, i) => (right[i] ? text.padStart(widths[i]!) : text.padEnd(widths[i]!))).join("  ")}`.trimEnd()).join("\n");
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return "–";
  if (typeof value === "number") return !Number.isFinite(value) ? "–" : Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(7)));
  if (typeof value === "object" && isList(value)) return Array.from(value, cell).join(" ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
