import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { tableFromArrays, tableToIPC } from "@uwdata/flechette";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";
import { writeParquet } from "../../loaders/write/writeParquet.js";
import { identifiersIn } from "../../loaders/scan/identifiers.js";
import { scanFolder } from "../../loaders/scan/scanFolder.js";

const canary = "Zulkarnain Kenari O'Brien";
const nip = ["19850101", "201001", "1", "003"].join("");
const nik = ["137301", "410185", "0001"].join("");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scan "));
  mkdirSync(join(folder, "unduhan"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, "unduhan", name), bytes);
const found = async () => (await scanFolder(folder, [canary])).leaks.map((leak) => `${leak.path} ${leak.what}`);

describe("scanFolder finds what is planted", () => {
  it("in plain text, in any case and spelling, in UTF-16, and in a file's name", async () => {
    put("a.html", `<p title="${canary.toUpperCase().replace("'", "&#39;")}">`);
    put("b.txt", Buffer.from(canary, "utf16le"));
    put(`${nip}.txt`, "");
    expect(await found()).toEqual([`unduhan/${nip}.txt identifier`, "unduhan/a.html canary", "unduhan/b.txt canary"]);
  });

  it("in a workbook and in a workbook inside an archive", async () => {
    const workbook = zipSync({ "xl/sharedStrings.xml": strToU8(`<si><t>${canary}</t></si>`), "xl/worksheets/sheet1.xml": strToU8(`<c r="A1"><v>${nik}</v></c>`) });
    put("a.xlsx", workbook);
    put("b.zip", zipSync({ "in/c.xlsx": workbook }));
    expect(await found()).toEqual([
      "unduhan/a.xlsx!xl/sharedStrings.xml canary", "unduhan/a.xlsx!xl/worksheets/sheet1.xml identifier",
      "unduhan/b.zip!in/c.xlsx!xl/sharedStrings.xml canary", "unduhan/b.zip!in/c.xlsx!xl/worksheets/sheet1.xml identifier",
    ]);
  });

  it("in gzip", async () => {
    put("a.csv.gz", gzipSync(`nama,nip\n${canary},${nip}\n`));
    expect(await found()).toEqual(["unduhan/a.csv.gz!gzip identifier", "unduhan/a.csv.gz!gzip canary"]);
  });

  it("in Parquet, as text and as a number, compressed", async () => {
    await withWarehouse(":memory:", (warehouse) =>
      writeParquet(warehouse, `select '${canary.replace("'", "''")}' as nama, ${nip}::bigint as kode, i from range(2000) t(i)`, join(folder, "unduhan", "a.parquet")));
    expect(await found()).toContain("unduhan/a.parquet!values canary");
    expect(await found()).toContain("unduhan/a.parquet!values identifier");
  });

  it("in Arrow, as text and as a number", async () => {
    put("a.arrow", tableToIPC(tableFromArrays({ nama: [canary], kode: [BigInt(nip)] }), { format: "file" })!);
    expect(new Set(await found())).toEqual(new Set(["unduhan/a.arrow canary", "unduhan/a.arrow!values canary", "unduhan/a.arrow!values identifier"]));
  });
});

describe("scanFolder finds a name however it is written", () => {
  const utf16be = Buffer.from(canary, "utf16le").swap16();
  it.each([
    ["UTF-16 of the other order, at an odd offset", Buffer.concat([Buffer.from([7]), utf16be])],
    ["Latin-1", Buffer.from(`nama: ${canary}`, "latin1")],
    ...[0, 1, 2].map((shift) => [`base64, ${shift} bytes in`, Buffer.from(`data:;base64,${Buffer.from(`${"x".repeat(shift)}${canary}, dan lain-lain`).toString("base64")}`)] as const),
    ["base64 for addresses", Buffer.from(Buffer.from(`??${canary}`).toString("base64url"))],
    ["hexadecimal", Buffer.from(Buffer.from(canary).toString("hex"))],
    ["an address", Buffer.from(`?nama=${encodeURIComponent(canary)}`)],
    ["an address with every byte escaped", Buffer.from([...Buffer.from(canary)].map((byte) => `%${byte.toString(16)}`).join(""))],
    ["JSON with escapes", Buffer.from(JSON.stringify(canary).replace("'", "\\u0027").replace("K", "\\u004b"))],
    ["entities", Buffer.from([...canary].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join(""))],
    ["family name first", Buffer.from("O'BRIEN, Zulkarnain Kenari")],
    ["words turned round", Buffer.from("o'brien_kenari_zulkarnain.pdf")],
    ["cells of CSV", Buffer.from('a,"Zulkarnain";"Kenari";"O\'Brien",b')],
    ["cells of a page", Buffer.from('<td class="a">Zulkarnain</td>\n<td>Kenari</td><td title="">O&#39;Brien</td>')],
    ["marks on its letters", Buffer.from("Zulkärnain Kenarí O’Brien")],
  ] as const)("in %s", async (_, bytes) => {
    put("a.bin", bytes);
    expect(await found()).toEqual(["unduhan/a.bin canary"]);
  });

  it("but not where a word of it is missing", async () => {
    put("a.txt", "Zulkarnain O'Brien Kenarib Zulkarnain Kenar");
    expect(await found()).toEqual([]);
  });
});

describe("scanFolder passes over what identifies nobody", () => {
  it("such as years that stand end to end in Arrow", async () => {
    put("a.arrow", tableToIPC(tableFromArrays({ period: ["2022", "2023", "2024", "2025"] }), { format: "file" })!);
    expect(await found()).toEqual([]);
  });
});

describe("scanFolder passes over what packing made", () => {
  it("such as digits that a Parquet file leaves without the point before them", async () => {
    const decimals = Array.from({ length: 400 }, (_, i) => `0.${String((BigInt(i + 1) * 618_033_988_749_894_848n) % 10n ** 18n).padStart(18, "1")}`);
    await withWarehouse(":memory:", (warehouse) =>
      writeParquet(warehouse, `select unnest([${decimals.map((text) => `'nilai ${text}'`).join(", ")}]) as teks`, join(folder, "unduhan", "a.parquet")));
    expect(identifiersIn(readFileSync(join(folder, "unduhan", "a.parquet"), "latin1"))).not.toEqual([]);
    expect(await found()).toEqual([]);
  });

  it("but not over the name of an entry", async () => {
    put("a.zip", zipSync({ [`${nip}.txt`]: strToU8("kosong") }));
    expect(await found()).toEqual([`unduhan/a.zip!${nip}.txt identifier`]);
  });
});

describe("identifiersIn", () => {
  it.each([nip, `NIP.${nip}`, `nip${nip}x`, `abc${nip}`, `"${nik}"`, `12,${nip},7`, "19850101 201001 1 003"])("sees %j", (text) => {
    expect(identifiersIn(text)).toHaveLength(1);
  });

  it.each([
    "0.8571428571428571", "12.345678901234567", "0.000123456789012345678", `${nip}9`, "12345678901234567890",
    "9c1185a5c5e9fc54612808977ee8f548b2258d31", "2024-01-01 2024-01-02",
  ])("does not take %j for one", (text) => {
    expect(identifiersIn(text)).toEqual([]);
  });

  it("asks digits in the code of libraries to have the form of a NIP or a NIK", () => {
    expect(identifiersIn(`[9007199254740991, ${nik}, 969696636363252525, ${nip}]`, { shaped: true })).toEqual([nip, nik]);
    expect(identifiersIn("9007199254740991 969696636363252525")).toEqual(["969696636363252525", "9007199254740991"]);
  });
});
