import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { readTable, type TableColumn } from "../../loaders/warehouse/readTable.js";
import { literal, withWarehouse } from "../../loaders/warehouse/warehouse.js";

const folder = mkdtempSync(join(tmpdir(), "neraca tabel [1] "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (content: string | Buffer, name = "isi.csv") => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const parquet = async (select: string) => {
  const path = join(folder, "isi.parquet");
  await withWarehouse(":memory:", (warehouse) => warehouse.run(`copy (${select}) to ${literal(path)} (format parquet)`));
  return path;
};
const columns = async (path: string) => [...(await readTable(path, (names) => names)).columns.values()].map(shown);
const shown = ({ name, kind, values, text }: TableColumn) => ({
  name,
  kind,
  ...(values && { values: Array.from(values, (value) => (Number.isNaN(value) ? null : value)) }),
  ...(text && { text: Array.from(text.codes, (code) => text.levels[code] ?? null) }),
});

describe("delimited text", () => {
  it("is numeric where all values are numbers, quoted or not, and logical where all are true or false", async () => {
    expect(await columns(file('"a", b ,c,d\r\n"1",1e2,x,TRUE\r\n" 2.5 ",-.5,1,false\r\n+3,7.,"2",true\r\n'))).toEqual([
      { name: "a", kind: "number", values: [1, 2.5, 3] },
      { name: "b", kind: "number", values: [100, -0.5, 7] },
      { name: "c", kind: "text", text: ["x", "1", "2"] },
      { name: "d", kind: "logical", values: [1, 0, 1], text: ["TRUE", "false", "true"] },
    ]);
  });

  it("knows the texts that stand for nothing", async () => {
    expect(await columns(file('x,y\n1,a\nNA,NA\n"",""\n null ,NULL\nNaN,nan\n2,na\n'))).toEqual([
      { name: "x", kind: "number", values: [1, null, null, null, null, 2] },
      { name: "y", kind: "text", text: ["a", null, null, null, null, "na"] },
    ]);
  });

  it("keeps the text of numbers that are names: leading zeros, more digits than a double holds", async () => {
    expect(await columns(file("id,nip,x\n007,198501012010011001,1\n7,198501012010011002,20\n"))).toEqual([
      { name: "id", kind: "number", values: [7, 7], text: ["007", "7"] },
      { name: "nip", kind: "number", values: [198501012010011001, 198501012010011002], text: ["198501012010011001", "198501012010011002"] },
      { name: "x", kind: "number", values: [1, 20] },
    ]);
  });

  it("has levels in code-point order, beyond U+FFFF too", async () => {
    const { columns: read } = await readTable(file("x\nb\nB\né\n\u{1F600}\n\uFF21\na b\n10\n9\n"), (names) => names);
    expect(read.get("x")!.text!.levels).toEqual(["10", "9", "B", "a b", "b", "é", "\uFF21", "\u{1F600}"]);
  });

  it.each([
    ["a tab", "a\tb, c\n1\tx\n", ["a", "b, c"]],
    ["a semicolon", 'a;"b; c"\n1;x\n', ["a", "b; c"]],
    ["a bar", "a|b\n1|x\n", ["a", "b"]],
    ["nothing", "\uFEFFa b\n1\n", ["a b"]],
    ["a comma, with quotes in a name", '"a ""b""","c\nd"\n1,x\n', ['a "b"', "c\nd"]],
  ])("is parted by %s", async (_, content, names) => {
    expect((await columns(file(content))).map(({ name }) => name)).toEqual(names);
  });

  it("has decimal commas between semicolons, as in read.csv2", async () => {
    expect(await columns(file("a;b\n1,5;x\n2;y\n"))).toMatchObject([{ kind: "number", values: [1.5, 2] }, { text: ["x", "y"] }]);
  });

  it("is the same gzipped, whatever its name", async () => {
    const content = 'a,b\n1,"x, y"\n2,\n';
    expect(await columns(file(gzipSync(content), "terlipat.csv.gz"))).toEqual(await columns(file(content)));
    expect(await columns(file(gzipSync(content), "terlipat.txt"))).toEqual(await columns(file(content)));
  });

  it("reads only what was asked for", async () => {
    const table = await readTable(file("a,b\n1,2\n3,4\n"), () => ["b"]);
    expect([table.rows, [...table.columns.keys()]]).toEqual([2, ["b"]]);
  });

  it("may have no rows", async () => {
    expect(await columns(file("a,b\n"))).toEqual([{ name: "a", kind: "number", values: [] }, { name: "b", kind: "number", values: [] }]);
  });

  it.each([
    ["a,b\n1,2\n3\n", "line 3: expected 2 columns, found 1"],
    ['a,b\n1,"x\n', /line 2: cannot be read: .*unterminated quote/],
    [Buffer.from("a,b\n1,\xff\n", "latin1"), /line 2: .*not utf-8/],
    ["a,b\r\n1,2\n3,4\r\n5,6\n", /not a well-formed CSV file/],
    ["", "empty file"],
    ["\n", "no line of column names"],
    ["PK\u0003\u0004", /zip or xlsx/],
    ["\u0000\u0001", /zero bytes/],
    ["PAR1 and nothing else", /cannot be read/],
    ["a,a\n1,2\n", 'two columns are named "a"'],
  ])("that is none is refused: %j", async (content, message) => {
    await expect(columns(file(content, "rusak.csv"))).rejects.toThrow(message);
    await expect(columns(file(content, "rusak.csv"))).rejects.toBeInstanceOf(RangeError);
  });
});

describe("Parquet", () => {
  it("keeps its types: texts of digits stay text, booleans are true and false, wide integers exact", async () => {
    const path = await parquet(`select * from (values
      (1::tinyint, 1.25::decimal(9,2), 'nan'::double, '1', true, 9007199254740993::bigint, date '2024-02-01', 'a'::enum('b', 'a')),
      (null, 2.5, 0.5, 'NA', null, 9007199254740992, null, 'b')) as t(i, d, f, s, l, w, t, e)`);
    expect(await columns(path)).toEqual([
      { name: "i", kind: "number", values: [1, null] },
      { name: "d", kind: "number", values: [1.25, 2.5] },
      { name: "f", kind: "number", values: [null, 0.5] },
      { name: "s", kind: "text", text: ["1", null] },
      { name: "l", kind: "logical", values: [1, null], text: ["true", null] },
      { name: "w", kind: "number", values: [9007199254740992, 9007199254740992], text: ["9007199254740993", "9007199254740992"] },
      { name: "t", kind: "text", text: ["2024-02-01", null] },
      { name: "e", kind: "text", text: ["a", "b"] },
    ]);
  });
});
