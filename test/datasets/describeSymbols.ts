import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { questions } from "../../loaders/analyses/questions.js";
import { catalogue } from "../../loaders/datasets/catalogue.js";
import { datasetRows } from "../../loaders/datasets/datasetRows.js";
import type { Published, PublishedDataset } from "../../loaders/datasets/published.js";
import { readPublished } from "../../loaders/datasets/readPublished.js";
import { themes } from "../../loaders/indicators/themes.js";
import type { Cell, TableColumn } from "../../loaders/write/table.js";
import { readArrow, readCsv, readParquet, type Rows } from "../write/read.js";
import { dimensionPlaces } from "./dimensionPlaces.js";
import { parquetParts } from "./parquetParts.js";

/** Columns of numbers that are not of the row: of its peers, of its criterion, of the period that it is compared with. */
const ofOthers = new Set(["region", "peer_count", "peer_median", "strong", "weak", "comparison_value", "year", "position"]);
const isNumber = ({ type }: TableColumn) => type === "integer" || type === "number";
const isWithheld = (row: { readonly status?: Cell }) => row.status === "c";

interface Given {
  readonly published: Published;
  readonly at: (id: string, format: string) => string;
  /** datasets with withheld rows */
  readonly rated: readonly PublishedDataset[];
}

/** Tests that what is withheld in a folder of published data leaves no trace in any of its files. */
export function describeSymbols(title: string, make: () => Promise<string>): void {
  describe(`a withheld row of ${title}`, () => testsOf(make));
}

function testsOf(make: () => Promise<string>): void {
  let made: Promise<Given> | undefined;
  const given = () => (made ??= make().then(async (out) => {
    const published = await readPublished(join(out, "published.duckdb"));
    const rated = published.datasets.filter(({ withheld }) => withheld > 0);
    expect(rated.length).toBeGreaterThan(2);
    return { published, rated, at: (id, format) => join(out, "unduhan", `${id}.${format}`) };
  }));
  const numbersOf = (columns: readonly TableColumn[]) => columns.filter((column) => isNumber(column) && !ofOthers.has(column.name));

  test("carries no number and no reason in CSV, Parquet and Arrow", async () => {
    const { rated, at } = await given();
    for (const { id, columns, withheld } of rated) {
      const read: Record<string, Rows> = { csv: readCsv(at(id, "csv"), columns), parquet: await readParquet(at(id, "parquet"), columns), arrow: readArrow(at(id, "arrow"), columns) };
      for (const [format, rows] of Object.entries(read)) {
        const hidden = rows.filter(isWithheld);
        expect([id, format, hidden.length]).toEqual([id, format, withheld]);
        for (const row of hidden) for (const { name } of numbersOf(columns)) if (row[name] !== null) throw new Error(`${id}.${format}: ${name} of ${JSON.stringify(row)}`);
        for (const name of ["reason_id", "reason_en"]) if (columns.some((column) => column.name === name)) expect(new Set(hidden.map((row) => row[name]))).toEqual(new Set([""]));
      }
    }
  });

  test("leaves nothing in statistics and dictionaries of Parquet", async () => {
    const { rated, at } = await given();
    for (const { id, columns } of rated) {
      const rows = await readParquet(at(id, "parquet"), columns);
      for (const { name, extremes, dictionary, hasBloomFilter } of parquetParts(at(id, "parquet"))) {
        const shown = new Set(rows.map((row) => row[name]).filter((value) => value !== null));
        expect([id, name, [...extremes, ...(dictionary ?? [])].filter((value) => !shown.has(value)), hasBloomFilter && shown.size === 0]).toEqual([id, name, [], false]);
      }
    }
  });

  test("leaves nothing below the nulls of Arrow, which has no dictionaries", async () => {
    const { rated, at } = await given();
    for (const { id, columns } of rated) {
      const table = tableFromIPC(readFileSync(at(id, "arrow")));
      expect(table.schema.fields.filter(({ type }) => /Dictionary/.test(String(type)))).toEqual([]);
      for (const { name } of numbersOf(columns)) {
        for (const { values, length } of table.getChild(name)!.data) {
          const vector = table.getChild(name)!;
          for (let row = 0; row < length; row++) if (vector.get(row) === null && values[row] !== 0) throw new Error(`${id}.arrow: ${name} row ${row} holds ${values[row]} below its null`);
        }
      }
    }
  });

  test("is [c] in every number of the workbook, without hidden parts, comments and unused texts", async () => {
    const { rated, at } = await given();
    for (const { id, columns, withheld } of rated) {
      const parts = unzipSync(readFileSync(at(id, "xlsx")));
      const names = Object.keys(parts);
      expect([id, names.filter((name) => !/^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/\w+\.xml|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/theme\/theme\d\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:worksheets|tables|drawings)\/(?:_rels\/)?\w+\.xml(?:\.rels)?)$/.test(name))]).toEqual([id, []]);
      const texts = strings(strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array()));
      const used = new Set<number>();
      let marked = 0;
      const cellsOfNumbers = new Set(columns.flatMap((column, at) => (numbersOf(columns).includes(column) ? [letter(at)] : [])));
      for (const name of names.filter((name) => /^xl\/(?:workbook|worksheets\/\w+)\.xml$/.test(name))) {
        const xml = strFromU8(parts[name]!);
        expect([id, name, xml.match(/\bhidden="|veryHidden|<f[ >]|<definedName |<legacyDrawing|<dataValidation/g)]).toEqual([id, name, null]);
        for (const [, row] of xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)) {
          const cells = [...row!.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([cell, column, content]) => {
            const shared = / t="s"/.test(cell) ? Number(/<v>(\d+)<\/v>/.exec(content ?? "")![1]) : undefined;
            if (shared !== undefined) used.add(shared);
            return { column: column!, text: shared === undefined ? (content ?? "").replace(/<[^>]*>/g, "") : texts[shared]! };
          });
          const own = cells.filter(({ column }) => cellsOfNumbers.has(column));
          const symbols = own.filter(({ text }) => text === "[c]").length;
          if (symbols) expect([id, row!.slice(0, 200), symbols]).toEqual([id, row!.slice(0, 200), own.length]);
          if (symbols) marked++;
        }
      }
      expect([id, marked]).toEqual([id, withheld]);
      expect([id, texts.filter((_, at) => !used.has(at))]).toEqual([id, []]);
    }
  });

  test("stands where its names say, in an order that no number has a part in", async () => {
    const { published } = await given();
    for (const indicator of published.indicators) {
      const place = dimensionPlaces(indicator);
      const rows = published.observations.filter((row) => row.indicator === indicator.id);
      expect(rows.map(place)).toEqual([...rows].map(place).sort((a, b) => (a < b ? -1 : 1)));
    }
    const datasets = catalogue(themes, questions).filter(({ question }) => question && published.questions.some(({ id }) => id === question));
    for (const dataset of datasets) {
      const shuffled = { ...published, estimates: [...published.estimates].reverse() };
      expect(datasetRows(dataset, shuffled)).toEqual(datasetRows(dataset, published));
    }
  });

  test("is told from no other by the tables that pages are drawn from", async () => {
    const { published } = await given();
    for (const row of published.observations.filter(isWithheld)) expect([row.n, row.count, row.value, row.low, row.high]).toEqual([null, null, null, null, null]);
    const { estimates } = published;
    for (const { question, measure, specification, category, period, status, ...rest } of estimates.filter(isWithheld)) expect([question, Object.values(rest).filter((value) => value !== null)]).toEqual([question, []]);
    for (const row of published.judgements.filter(isWithheld)) expect([row.sense, row.trend, row.value, row.low, row.high, row.n, row.margin]).toEqual(["unknown", "unknown", null, null, null, null, null]);
    for (const row of published.comparisons.filter(isWithheld)) expect(row.value).toBeNull();
    for (const row of published.quality.filter(isWithheld)) expect(row.count).toBeNull();
  });
}

function strings(xml: string): string[] {
  return [...xml.matchAll(/<si>(.*?)<\/si>/gs)].map(([, content]) => content!.replace(/<[^>]*>/g, ""));
}

function letter(column: number): string {
  return column >= 26 ? letter(Math.floor(column / 26) - 1) + letter(column % 26) : String.fromCharCode(65 + column);
}
