import { readFileSync } from "node:fs";
import { parquetMetadata, snappyUncompress } from "hyparquet";

export interface ColumnParts {
  readonly name: string;
  /** numbers of the statistics, those of nulls apart */
  readonly extremes: readonly number[];
  /** numbers that a dictionary lists; undefined where the column has none */
  readonly dictionary: readonly number[] | undefined;
  readonly hasBloomFilter: boolean;
}

/** What a Parquet file says of its numeric columns beside their values: statistics and dictionaries, row group by row group. */
export function parquetParts(path: string): ColumnParts[] {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  return parquetMetadata(file).row_groups.flatMap(({ columns }) => columns.flatMap(({ meta_data: chunk }) => {
    if (!chunk || (chunk.type !== "INT32" && chunk.type !== "DOUBLE")) return [];
    const { min, max, min_value, max_value } = chunk.statistics ?? {};
    const start = chunk.dictionary_page_offset;
    return [{
      name: chunk.path_in_schema.join("."),
      extremes: [min, max, min_value, max_value].filter((value) => value !== undefined && value !== null).map(Number),
      dictionary: start === undefined ? undefined : dictionaryOf(new Uint8Array(file, Number(start)), chunk.type, chunk.codec),
      hasBloomFilter: chunk.bloom_filter_offset !== undefined,
    }];
  }));
}

function dictionaryOf(bytes: Uint8Array, type: "INT32" | "DOUBLE", codec: string): number[] {
  const reader = { bytes, at: 0 };
  const header = readStruct(reader);
  const [kind, size, packed] = [1, 2, 3].map((field) => header.get(field) as number);
  if (kind !== 2) throw new RangeError(`not a dictionary page: ${kind}`);
  const body = bytes.slice(reader.at, reader.at + packed!);
  const plain = codec === "SNAPPY" ? new Uint8Array(size!) : body;
  if (codec === "SNAPPY") snappyUncompress(body, plain);
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  const count = (header.get(7) as Map<number, unknown>).get(1) as number;
  return Array.from({ length: count }, (_, at) => (type === "INT32" ? view.getInt32(4 * at, true) : view.getFloat64(8 * at, true)));
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

/** A struct of Thrift's compact protocol, as far as page headers need it: booleans, whole numbers, texts, structs. */
function readStruct(reader: Reader): Map<number, unknown> {
  const fields = new Map<number, unknown>();
  for (let field = 0; ; ) {
    const head = reader.bytes[reader.at++]!;
    const type = head & 15;
    if (type === 0) return fields;
    field = head >> 4 ? field + (head >> 4) : zigzag(varint(reader));
    if (type === 1 || type === 2) fields.set(field, type === 1);
    else if (type === 12) fields.set(field, readStruct(reader));
    else if (type === 8) reader.at += varint(reader);
    else fields.set(field, zigzag(varint(reader)));
  }
}

function varint(reader: Reader): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at++]!;
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
}

function zigzag(value: number): number {
  return value % 2 ? -(value + 1) / 2 : value / 2;
}
