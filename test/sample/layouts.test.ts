import { afterAll, beforeAll, describe, expect, test } from "vitest";
import readWorkbook from "read-excel-file/node";
import { contracts } from "../../loaders/contracts/index.js";
import { layouts } from "../../loaders/sample/layouts/index.js";
import { Sample } from "../../loaders/sample/sample.js";
import { cells, written, type Written } from "./fixture.js";

const fold = (header: string) => header.trim().toLowerCase().replace(/[_.\s]+/g, " ");

/** The first and last headers of SIASN's export and how many there are, copied from a description of the real one. */
const siasn = { first: ["PNS ID", "NIP BARU", "NIP LAMA", "NAMA"], last: ["SATUAN KERJA INDUK NAMA", "SATUAN KERJA KERJA ID", "SATUAN KERJA KERJA NAMA"], count: 64 };

describe("layouts", () => {
  let sample: Written;
  beforeAll(async () => {
    sample = await written({ employees: 600 });
  });
  afterAll(() => sample.remove());

  test("SIASN: 64 columns, appended ones in later years, the mark last", () => {
    const header = (path: string, delimiter: string) => cells(sample.read(path).toString("latin1").replace(/^\u00ef\u00bb\u00bf/, ""), delimiter)[0]!;
    const oldest = header("siasn/Export_Data_ASN_PNS_2022-12-31.csv", "|");
    expect(oldest.slice(0, 4)).toEqual(siasn.first);
    expect(oldest.slice(61)).toEqual([...siasn.last, "SYNTHETIC"]);
    expect(oldest).toHaveLength(siasn.count + 1);
    expect(header("siasn/2023/PNS 31 Desember 2023.csv", ";").slice(64)).toEqual(["IS VALID NIK", "SYNTHETIC"]);
    expect(header("siasn/2024/ASN PNS 31122024.csv", "|").slice(64)).toEqual(["IS VALID NIK", "NAMA SEKOLAH", "FLAG IKD", "SYNTHETIC"]);
    expect(header("siasn/Export_Data_ASN_PNS_2025-12-31.csv", "|").slice(64)).toEqual(["IS VALID NIK", "NAMA SEKOLAH", "FLAG IKD", "ESELON ID", "ESELON NAMA", "SYNTHETIC"]);
  });

  test("SIASN: apostrophes, literal null and a date style per file", () => {
    const dates = (path: string, delimiter: string) => cells(sample.read(path).toString("latin1"), delimiter).slice(1).map((row) => row[8]!);
    const row = cells(sample.read("siasn/Export_Data_ASN_PNS_2022-12-31.csv").toString("utf8"), "|")[1]!;
    expect(row[1]).toMatch(/^'\d{18}$/);
    expect(row[17]).toBe("null");
    expect(dates("siasn/Export_Data_ASN_PNS_2022-12-31.csv", "|").every((text) => /^\d\d-\d\d-\d{4}$/.test(text))).toBe(true);
    expect(dates("siasn/2023/PNS 31 Desember 2023.csv", ";").every((text) => /^\d\d\/\d\d\/\d{4}$/.test(text))).toBe(true);
    expect(dates("siasn/2024/ASN PNS 31122024.csv", "|").every((text) => /^\d{4}-\d\d-\d\d$/.test(text))).toBe(true);
  });

  test("part-time PPPK come as a workbook with day numbers", async () => {
    const [sheet] = (await readWorkbook(sample.read("siasn/PPPK_Paruh_Waktu per 31 Desember 2025.xlsx"))) as unknown as { data: unknown[][] }[];
    expect(sheet!.data[0]![1]).toBe("NIP BARU");
    expect(sheet!.data.slice(1).every((row) => /^'\d{18}$/.test(String(row[1])) && /^\d{5}$/.test(String(row[8])))).toBe(true);
  });

  test("every row of every layout is as wide as its headers", () => {
    const model = new Sample(1373, 300, { first: 2022, last: 2025 });
    for (const layout of layouts) for (const file of layout.files(model)) for (const sheet of file.sheets) {
      for (const row of sheet.rows()) if (row.length !== sheet.headers.length) expect.fail(`${file.path}: row of ${row.length} cells, ${sheet.headers.length} headers`);
    }
  });

  test.each(contracts.map((contract) => [contract.kind, contract] as const))("%s: headers are those of the contract, and what must be dropped is there", (kind, contract) => {
    const model = new Sample(1373, 300, { first: 2022, last: 2025 });
    const accepted = new Set(contract.columns.flatMap((column) => column.headers.map(fold)));
    const forbidden = new Set((contract.forbidden ?? []).map(fold));
    let dropped = 0;
    for (const file of layouts.find((layout) => layout.kind === kind)!.files(model)) {
      for (const { headers } of file.sheets) {
        const folded = headers.map(fold);
        for (const column of contract.columns) {
          const nip = column.type === "nip" && file.format.as === "json" ? ["nip"] : [];
          const companion = column.type === "period" && folded.includes("tahun") && folded.includes("bulan");
          if (column.required || column.signature) expect(companion || [...column.headers, ...nip].some((header) => folded.includes(fold(header))), `${file.path}: ${column.name}`).toBe(true);
        }
        expect(folded.filter((header) => accepted.has(header)).length, file.path).toBeGreaterThanOrEqual(2);
        dropped += folded.filter((header) => forbidden.has(header)).length;
      }
    }
    if (forbidden.size && kind !== "position-reference") expect(dropped, kind).toBeGreaterThan(0);
  });

  test("peta jabatan: a title above, JUMLAH below, and both signs of the difference", () => {
    const rows = (path: string, delimiter: string) => cells(sample.read(path).toString("utf8"), delimiter);
    const old = rows("abk/Peta Jabatan 2022.csv", ";");
    const newer = rows("abk/Peta Jabatan 2024.csv", ";");
    for (const [sheet, sign] of [[old, 1], [newer, -1]] as const) {
      expect(sheet[0]![0]).toContain("PETA JABATAN");
      expect(sheet[2]!.slice(0, 3)).toEqual(["No", "OPD", "Jabatan"]);
      expect(sheet.at(-1)![0]).toBe("JUMLAH");
      const plain = sheet.slice(3, -1).filter((row) => row.length === 10);
      expect(plain.length).toBeGreaterThan(50);
      for (const row of plain) expect(Number(row[7]) - sign * (Number(row[6]) - Number(row[5])), row.join(";")).toBeCloseTo(0);
    }
  });
});
