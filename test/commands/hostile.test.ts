import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSample } from "../../loaders/sample/index.js";
import { copyProject, type ProjectCopy } from "./projectCopy.js";
import { readFilesReport, type FileLine } from "./readFilesReport.js";

let project: ProjectCopy;
let lines: ReadonlyMap<string, FileLine>;
let printed = "";
const at = (...parts: string[]) => join(project.root, "ekspor", ...parts);

beforeAll(async () => {
  project = copyProject();
  await writeSample({ out: at("baik"), employees: 150, years: 1, kinds: ["asn-snapshot", "unit-hierarchy"] });
  const good = readdirSync(at("baik"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".csv")).sort((a, b) => readFileSync(at("baik", b)).length - readFileSync(at("baik", a)).length)[0]!;
  mkdirSync(at("aneh", "folder.csv"), { recursive: true });
  mkdirSync(at("zz"));
  copyFileSync(at("baik", good), at("aneh", "tanpa tanggal.csv"));
  copyFileSync(at("baik", good), at("zz", "salinan per 2025-12-31.csv"));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    "kosong.csv": "",
    "spasi.csv": " \r\n\r\n",
    "kepala-saja.csv": readFileSync(at("baik", good), "latin1").split("\n", 1)[0]!,
    "catatan.txt": "rapat hari senin\nbawa kopi\n",
    "lain.csv": "kolom a,kolom b\n1,2\n",
    "gambar.xlsx": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    "arsip.zip": new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]),
    "rusak.json": '{"data": [',
    "rusak.parquet": "PAR1 bukan",
    "nol.csv": new Uint8Array(5000),
    "kutip.csv": `"NIP BARU;"NAMA\n"198501012010011003;x\n`,
    "=cmd.csv": "=a,b\n1,2\n",
    "文件 ñ.csv": "文,ñ\n1,2\n",
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(at("aneh", name), content);
  const { code, stdout, stderr } = await project.run("evaluate", "--exports", "ekspor");
  expect([code, stderr]).toEqual([0, ""]);
  printed = stdout;
  lines = new Map(readFilesReport(join(project.root, "build")).files.map((line) => [line.file, line]));
});

afterAll(() => project?.remove());

describe("hostile files", () => {
  it.each([
    ["aneh/kosong.csv", "empty"], ["aneh/spasi.csv", "empty"], ["aneh/kepala-saja.csv", "empty"], ["aneh/catatan.txt", "unknown"], ["aneh/lain.csv", "unknown"],
    ["aneh/gambar.xlsx", "refused"], ["aneh/arsip.zip", "refused"], ["aneh/rusak.json", "refused"], ["aneh/rusak.parquet", "refused"],
    ["aneh/folder.csv", "refused"], ["aneh/=cmd.csv", "unknown"], ["aneh/文件 ñ.csv", "unknown"],
  ])("%s is %s, with a reason", (file, outcome) => {
    expect(lines.get(file)).toMatchObject({ outcome, accepted: 0, reason: expect.stringMatching(/\S{3}/) });
  });

  it("no byte of rubbish is taken for data", () => {
    for (const file of ["aneh/nol.csv", "aneh/kutip.csv"]) expect(lines.get(file)).toMatchObject({ accepted: 0, reason: expect.stringMatching(/\S{3}/) });
  });

  it("the same content twice is read once", () => {
    const twice = [...lines.values()].filter(({ outcome }) => outcome === "duplicate");
    expect(twice).toEqual([expect.objectContaining({ read: 0, reason: expect.stringMatching(/^same content as zz\/|^same content as baik\//) })]);
  });

  it("the good ones are used all the same, though one lies there again under a name without a date", () => {
    const good = [...lines.values()].filter(({ kind }) => kind === "asn-snapshot");
    expect(good.reduce((sum, { accepted }) => sum + accepted, 0)).toBeGreaterThan(140);
    expect(printed).toMatch(/^evaluated$/m);
  });

  it("every row of every file is accounted for", () => {
    expect([...lines.values()].filter(({ read, accepted, quarantined }) => read !== accepted + quarantined)).toEqual([]);
  });
});
