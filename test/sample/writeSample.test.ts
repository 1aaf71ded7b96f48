import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contracts } from "../../loaders/contracts/index.js";
import { writeSample } from "../../loaders/sample/index.js";
import { layouts } from "../../loaders/sample/layouts/index.js";
import { written, type Written } from "./fixture.js";

describe("a small sample", () => {
  let first: Written;
  let second: Written;
  beforeAll(async () => {
    first = await written({ employees: 300 });
    second = await written({ employees: 300 });
  });
  afterAll(() => {
    first.remove();
    second.remove();
  });

  test("the same seed gives the same bytes, workbooks included", () => {
    expect(Object.keys(first.hashes).some((path) => path.endsWith(".xlsx"))).toBe(true);
    expect(second.hashes).toEqual(first.hashes);
    expect(second.truth).toEqual(first.truth);
  });

  test("another seed gives other people", async () => {
    const other = await written({ employees: 300, seed: 7, kinds: ["asn-snapshot"] });
    const path = "siasn/Export_Data_ASN_PNS_2025-12-31.csv";
    expect(other.hashes[path]).not.toBe(first.hashes[path]);
    other.remove();
  });

  test("a kind has the same bytes whether others are written or not", async () => {
    const alone = await written({ employees: 300, kinds: ["movement"] });
    for (const [path, hash] of Object.entries(alone.hashes)) expect(first.hashes[path]).toBe(hash);
    expect(Object.keys(alone.hashes)).toHaveLength(4);
    alone.remove();
  });

  test("every kind of export has a layout, in the order of the contracts", () => {
    expect(layouts.map((layout) => layout.kind)).toEqual(contracts.map((contract) => contract.kind));
    for (const { kind } of contracts) expect(first.files.filter((file) => file.kind === kind).reduce((sum, file) => sum + file.rows, 0), kind).toBeGreaterThan(0);
  });

  test("files that are reported are there, and no others", () => {
    expect(first.files.map((file) => file.path).sort()).toEqual(Object.keys(first.hashes));
  });

  test("the hostile files: empty, unknown, copied", () => {
    expect(first.read("lain-lain/kosong.csv")).toHaveLength(0);
    expect(first.hashes["lain-lain/Salinan Buku Mutasi 2022.csv"]).toBe(first.hashes["mutasi/Buku Mutasi 2022.csv"]);
    expect(first.truth.defects).toMatchObject({ "file-empty": { "": 1 }, "kind-unknown": { "": 1 }, "file-duplicate": { "": 1 } });
  });

  test("canaries are planted where they must not come out", () => {
    const snapshot = first.read("siasn/Export_Data_ASN_PNS_2025-12-31.csv").toString("utf8");
    for (const planted of [...first.truth.canaries.surnames, ...first.truth.canaries.nik, ...first.truth.canaries.phones, ...first.truth.canaries.emails]) {
      expect(Object.keys(first.hashes).some((path) => path.startsWith("siasn/") && first.read(path).includes(planted)), planted).toBe(true);
    }
    expect(snapshot).toContain(first.truth.canaries.surnames[0]);
    for (const text of first.truth.canaries.texts) expect(Object.keys(first.hashes).some((path) => /^(skm|lapor)\//.test(path) && first.read(path).includes(text)), text).toBe(true);
  });

  test("encodings and line ends vary", () => {
    const bytes = Object.keys(first.hashes).filter((path) => path.endsWith(".csv")).map((path) => first.read(path));
    expect(bytes.some((b) => b[0] === 0xff && b[1] === 0xfe)).toBe(true);
    expect(bytes.some((b) => b[0] === 0xef && b[1] === 0xbb)).toBe(true);
    expect(bytes.some((b) => b.includes("\r\n"))).toBe(true);
    expect(bytes.some((b) => b.includes(Buffer.from([0x52, 0xe9, 0x6e])))).toBe(true);
  });
});

test("the truth is written where asked, and only there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sample-"));
  const events: string[] = [];
  const { truth } = await writeSample({ out: join(folder, "exports"), employees: 100, kinds: ["go-live", "population"], truthPath: join(folder, "truth.json"), onProgress: ({ file, index, count }) => events.push(`${index + 1}/${count} ${file}`) });
  expect(JSON.parse(readFileSync(join(folder, "truth.json"), "utf8"))).toEqual(JSON.parse(JSON.stringify(truth)));
  expect(existsSync(join(folder, "exports", "truth.json"))).toBe(false);
  expect(events).toEqual(["1/2 wilayah/penduduk-kecamatan.csv", "2/2 digital/mulai-sistem-digital.csv"]);
  rmSync(folder, { recursive: true });
});

test("impossible sizes and unknown kinds are refused", async () => {
  await expect(writeSample({ out: "x", employees: 12 })).rejects.toThrow("sample: employees is not a whole number of at least 100: 12");
  await expect(writeSample({ out: "x", years: 0 })).rejects.toThrow("sample: years is not a whole number from 1 to 10: 0");
  await expect(writeSample({ out: "x", kinds: ["gaji"] })).rejects.toThrow('sample: no layout of kind "gaji"');
});
