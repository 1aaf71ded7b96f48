import { createWriteStream, type WriteStream } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { literal } from "../warehouse/warehouse.js";

const separator = "\x1f";
/** As in Excel; a row with a longer one is refused where that can be said, and cut elsewhere. */
export const longestCell = 32_767;

/** A temporary text file without quotes that DuckDB reads at full speed: the row's number, then its cells. */
export class CleanFile {
  readonly path: string;
  rows = 0;
  #stream: WriteStream;
  #buffer: string[] = [];
  #size = 0;

  constructor(directory: string, name: string, readonly width: number) {
    this.path = join(directory, `${name}.rows`);
    this.#stream = createWriteStream(this.path, { mode: 0o600 });
  }

  /** adds one row; waits where the disk is slower than we are */
  add(row: number, cells: readonly string[]): Promise<void> | undefined {
    let line = String(row);
    for (let i = 0; i < this.width; i++) {
      const cell = cells[i] ?? "";
      line += separator + (/[\x1f\n\r\0]/.test(cell) ? cell.replace(/[\x1f\n\r\0]+/g, " ") : cell).slice(0, longestCell);
    }
    this.rows++;
    this.#buffer.push(line);
    this.#size += line.length;
    return this.#size > 1 << 20 ? this.#flush() : undefined;
  }

  async end(): Promise<void> {
    await this.#flush();
    this.#stream.end();
    await once(this.#stream, "close");
  }

  /** the table function to select `r, c0, c1 …` from */
  get from(): string {
    return textRelation(this.path, separator, this.width, { numbered: true, quote: "", skip: 0 });
  }

  async #flush(): Promise<void> {
    if (!this.#buffer.length) return;
    const text = `${this.#buffer.join("\n")}\n`;
    this.#buffer = [];
    this.#size = 0;
    if (!this.#stream.write(text)) await once(this.#stream, "drain");
  }
}

/** `read_csv(…)` over a delimited UTF-8 text: every column as text, empty tokens as null. */
export function textRelation(path: string, delimiter: string, width: number, options: { numbered: boolean; quote: string; skip: number; padded?: boolean }): string {
  const columns = [...(options.numbered ? ["'r': 'VARCHAR'"] : []), ...Array.from({ length: width }, (_, i) => `'c${i}': 'VARCHAR'`)];
  return `read_csv(${literal(path)}, auto_detect=false, header=false, skip=${options.skip}, delim=${literal(delimiter)}, quote=${literal(options.quote)}, escape=${literal(options.quote)}, columns={${columns.join(", ")}}, null_padding=${options.padded ?? false}, nullstr=['', 'null', 'NULL', '-'], max_line_size=16777216, comment='')`;
}
