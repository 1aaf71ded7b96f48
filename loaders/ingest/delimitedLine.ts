/** The cells of one line; `open` if a quoted cell does not end in it. Quotes count only where a cell starts with one. */
export function splitLine(line: string, delimiter: string): { cells: string[]; open: boolean } {
  if (!line.includes('"')) return { cells: line.split(delimiter), open: false };
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] !== '"') {
      const end = line.indexOf(delimiter, at);
      cells.push(end < 0 ? line.slice(at) : line.slice(at, end));
      if (end < 0) return { cells, open: false };
      at = end + 1;
      continue;
    }
    let text = "";
    let from = at + 1;
    for (;;) {
      const quote = line.indexOf('"', from);
      if (quote < 0) return { cells: [...cells, text + line.slice(from)], open: true };
      text += line.slice(from, quote);
      if (line[quote + 1] !== '"') {
        at = quote + 1;
        break;
      }
      text += '"';
      from = quote + 2;
    }
    const end = line.indexOf(delimiter, at);
    cells.push(text + (end < 0 ? line.slice(at) : line.slice(at, end)));
    if (end < 0) return { cells, open: false };
    at = end + 1;
  }
}

export interface DelimitedRow {
  /** 1-based number of its first line */
  readonly line: number;
  readonly cells: string[];
  readonly broken: boolean;
}

const longestCell = 100;

/** Rows of a delimited text from its lines. A quote still open after a hundred lines is taken as broken: its first line is a row of its own. */
export function* delimitedRows(lines: Iterable<string>, delimiter: string): Generator<DelimitedRow> {
  const assembler = new RowAssembler(delimiter);
  for (const line of lines) yield* assembler.push(line);
  yield* assembler.end();
}

/** Puts lines together into rows, one line at a time, so that a file of any size streams through. */
export class RowAssembler {
  #held: string[] = [];
  #line = 0;

  constructor(readonly delimiter: string) {}

  /** how many lines have come */
  get line(): number {
    return this.#line;
  }

  *push(line: string): Generator<DelimitedRow> {
    this.#line++;
    if (!this.#held.length) {
      if (line === "") return;
      const { cells, open } = splitLine(line, this.delimiter);
      if (!open) yield { line: this.#line, cells, broken: false };
      else this.#held.push(line);
      return;
    }
    this.#held.push(line);
    if (!line.includes('"') && this.#held.length <= longestCell) return;
    const { cells, open } = splitLine(this.#held.join("\n"), this.delimiter);
    if (!open) {
      yield { line: this.#line - this.#held.length + 1, cells, broken: false };
      this.#held = [];
    } else if (this.#held.length > longestCell) yield* this.#giveUp();
  }

  *end(): Generator<DelimitedRow> {
    while (this.#held.length) yield* this.#giveUp();
  }

  *#giveUp(): Generator<DelimitedRow> {
    const [first, ...rest] = this.#held;
    this.#line -= rest.length;
    this.#held = [];
    yield { line: this.#line, cells: splitLine(first!, this.delimiter).cells, broken: true };
    for (const line of rest) yield* this.push(line);
  }
}
