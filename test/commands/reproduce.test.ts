import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync, strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildInWorld } from "../../loaders/commands/buildInWorld.js";
import { compareFolders } from "../../loaders/commands/compareFolders.js";
import { environmentOf, worlds } from "../../loaders/commands/worlds.js";
import { writeSample } from "../../loaders/sample/index.js";
import { runNode } from "../runner/runNode.js";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "neraca ulang "));
});

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe("two worlds", () => {
  // Windows takes its locale from the system, not from the environment
  it.skipIf(process.platform === "win32")("differ in folder, time zone, locale, clock, threads and order of files, as their processes see it", async () => {
    const show = "console.log(JSON.stringify([new Date().getFullYear(), new Date(1767571200000).getHours(), Date.now() > 0, (1234.5).toLocaleString(), new Date(2020, 1, 1).getFullYear(), process.env.NERACA_THREADS]))";
    const seen = await Promise.all(worlds.slice(0, 2).map((world) => runNode({ args: ["-e", show], cwd: folder, env: environmentOf(world, "kunci uji yang cukup panjang") })));
    const [one, two] = seen.map(({ stdout }) => JSON.parse(stdout) as unknown[]);
    expect(one!.slice(1)).toEqual([14, true, "1,234.5", 2020, "1"]);
    expect(Number(two![0])).toBeGreaterThan(Number(one![0]));
    expect(two!.slice(1)).toEqual([12, true, "1.234,5", 2020, "4"]);
  });

  it("give the same exports the same downloads, byte by byte", async () => {
    const exports = join(folder, "ekspor");
    await writeSample({ out: exports, employees: 150, years: 2, kinds: ["asn-snapshot", "unit-hierarchy", "sector-indicator", "satisfaction", "staffing-need"] });
    const [one, two] = [await build(0, exports), await build(1, exports)];
    const { files, differences } = await compareFolders(one.downloads, two.downloads);
    expect(files).toBeGreaterThan(300);
    expect(differences).toEqual([]);
  }, 240_000);

  const build = (at: number, exports: string) => buildInWorld(worlds[at]!, folder, { exports, key: "kunci uji yang cukup panjang", command: "evaluate" });
});

describe("compareFolders", () => {
  it("names the file that differs, the entry in it and the offset, and files that one side lacks", async () => {
    const sides = ["kiri", "kanan"].map((name) => join(folder, name));
    const entry = (text: string) => zipSync({ "a.txt": strToU8("sama"), "xl/b.xml": strToU8(text) }, { mtime: new Date(1980, 0, 1) });
    sides.forEach((side, at) => {
      mkdirSync(join(side, "unduhan"), { recursive: true });
      writeFileSync(join(side, "sama.html"), "sama");
      writeFileSync(join(side, "beda.html"), `abc${at}`);
      writeFileSync(join(side, "unduhan", "a.xlsx"), entry(`<v>${at}</v>`));
      writeFileSync(join(side, `hanya-${at}.txt`), "");
    });
    const { kinds, files, differences } = await compareFolders(sides[0]!, sides[1]!);
    expect([files, [...kinds]]).toEqual([5, [["html", 2], ["txt", 2], ["xlsx", 1]]]);
    expect(differences).toEqual([
      { file: "beda.html", where: 'offset 3: "abc0" and "abc1"' },
      { file: "hanya-0.txt", where: "only in the first folder" },
      { file: "hanya-1.txt", where: "only in the second folder" },
      { file: "unduhan/a.xlsx", where: '!xl/b.xml offset 3: "<v>0</v>" and "<v>1</v>"' },
    ]);
  });

  it("tells files that differ in their packing alone", async () => {
    const sides = ["satu", "dua"].map((name) => join(folder, name));
    sides.forEach((side, at) => {
      mkdirSync(side, { recursive: true });
      writeFileSync(join(side, "a.zip"), zipSync({ "a.txt": strToU8("sama") }, { mtime: new Date(1990 + at, 0, 1) }));
    });
    expect((await compareFolders(sides[0]!, sides[1]!)).differences).toEqual([{ file: "a.zip", where: expect.stringMatching(/^offset \d+: .*, in the packing alone$/) as string }]);
  });
});
