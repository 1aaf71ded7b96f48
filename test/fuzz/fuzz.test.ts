import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { contracts } from "../../loaders/contracts/index.js";
import { streamOf } from "../../loaders/sample/random.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";
import { Bench } from "./batch.js";
import { byteEdits } from "./byteEdits.js";
import { judge } from "./judge.js";
import { lineMap } from "./lineMap.js";
import { writeMutant, type Recipe } from "./mutant.js";
import type { Observed } from "./observe.js";
import { copyOf, placesOf, writePlan } from "./plan.js";
import { drawBatches, runFuzz } from "./runFuzz.js";
import { seedPlans } from "./seedPlans.js";
import { structureEdits } from "./structureEdits.js";
import { Worker } from "./worker.js";

const folder = mkdtempSync(join(tmpdir(), "neraca-fuzz-test-"));
const plans = seedPlans();
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe("fuzz", () => {
  it("finds no broken promise in 160 mutations of a fixed seed", { timeout: 600_000 }, async () => {
    const report = await runFuzz({ runs: 160, seed: 6, workers: 2, cases: join(folder, "cases") });
    expect(report.failures.map(({ recipe, path, broken }) => `${broken.promise}: mutation ${recipe.index} of ${path}: ${broken.message}`)).toEqual([]);
    expect(report.mutations).toBe(160);
    expect(report.compared).toBeGreaterThan(900);
    expect(report.peakBytes).toBeGreaterThan(0);
  });

  it("draws the same mutations from the same seed, of every kind, format and edit, and never two of a kind at once", () => {
    const batches = drawBatches(3, 10_000, plans);
    expect(drawBatches(3, 10_000, plans)).toEqual(batches);
    expect(drawBatches(4, 100, plans)).not.toEqual(drawBatches(3, 100, plans));
    const recipes = batches.flat();
    expect(new Set(recipes.map((recipe) => recipe.index)).size).toBe(10_000);
    for (const batch of batches) expect(new Set(batch.map((recipe) => plans[recipe.plan]!.kind)).size).toBe(batch.length);
    const drawn = (of: (recipe: Recipe) => readonly string[]) => [...new Set(recipes.flatMap(of))].sort();
    expect(drawn((recipe) => [plans[recipe.plan]!.kind])).toEqual(contracts.map((contract) => contract.kind).sort());
    expect(drawn((recipe) => [plans[recipe.plan]!.format.as])).toEqual(["delimited", "json", "ndjson", "parquet", "xlsx"]);
    expect(drawn((recipe) => recipe.edits.map(([name]) => name))).toEqual([...structureEdits.keys(), ...byteEdits.plain.keys(), ...byteEdits.text.keys(), ...byteEdits.workbook.keys()].sort());
  });

  it("puts nothing into a column of untouched rows for which a row is refused", () => {
    for (let at = 0; at < 50; at++) {
      const plan = copyOf(plans[at % plans.length]!);
      structureEdits.get("column-unknown")!(plan, streamOf(at, "test"), plan);
      const cells = plan.sheets.flatMap((sheet) => sheet.rows.filter((row) => row.origin !== null).flatMap((row) => row.cells));
      expect(cells.filter((cell) => String(cell).includes("\0"))).toEqual([]);
    }
  });

  it("writes no sign into a Windows-1252 file that is cut down to another", async () => {
    const plan = copyOf(plans.find(({ format }) => format.as === "delimited" && format.encoding === "windows-1252")!);
    plan.sheets[0]!.rows[0]!.cells[0] = "😀Ⅳé";
    await withWarehouse(":memory:", (warehouse) => writePlan(warehouse, join(folder, "narrow"), plan));
    expect(readFileSync(join(folder, "narrow", plan.path), "latin1").split(/\r?\n/)[plan.sheets[0]!.above.length + 1]).toMatch(/^\?\?é/);
  });

  it("does not pack a damaged workbook anew, which would make its damage sound", () => {
    const data = Buffer.from(zipSync({ "xl/a.xml": Buffer.from("<a>2024</a>"), "xl/b.xml": Buffer.from("<b/>") }, { level: 0 }));
    const whole = { data, encoding: "latin1", text: false } as const;
    const broken = { ...whole, data: Buffer.from(data.toString("latin1").replace("2024", "2021"), "latin1") };
    const edit = byteEdits.workbook.get("entry-removed")!;
    expect(edit(whole, streamOf(1, "test"), data)).not.toEqual(data);
    expect(edit(broken, streamOf(1, "test"), data)).toEqual(broken.data);
  });

  it("writes the same bytes from the same recipe", async () => {
    const recipes = drawBatches(5, 40, plans).flat().filter((recipe) => plans[recipe.plan]!.format.as !== "parquet");
    await withWarehouse(":memory:", async (warehouse) => {
      for (const recipe of recipes) {
        const [a, b] = [join(folder, "a"), join(folder, "b")];
        const mutants = [await writeMutant(warehouse, a, recipe, plans), await writeMutant(warehouse, b, recipe, plans)];
        expect(mutants[0]).toEqual(mutants[1]);
        expect(readFileSync(join(a, mutants[0]!.path)).equals(readFileSync(join(b, mutants[0]!.path))), JSON.stringify(recipe)).toBe(true);
      }
    });
  });
});

describe("a broken promise", () => {
  const seed = { kind: "award", outcome: "accepted", reason: null, read: 2, accepted: 2, quarantined: 0, rows: new Map([["|2", { kind: "award", values: { award_type: "A" } }], ["|3", { kind: "award", values: { award_type: "B" } }]]), quarantine: new Map(), findings: [] } satisfies Observed;
  const base = { observed: seed, places: [{ origin: 0, sheet: null, row: 2, lines: 1 }, { origin: 1, sheet: null, row: 3, lines: 1 }] };
  const mutant = { path: "a.csv", clean: [{ origin: 1, sheet: null, row: 3, fromEnd: false }], touched: [], swallowing: false };
  const rows = (value: string) => new Map([["|2", { kind: "award", values: { award_type: "A" } }], ["|3", { kind: "award", values: { award_type: value } }]]);
  const promises = (now: Observed | undefined, secrets: readonly string[] = []) => judge(mutant, now, base, secrets).broken.map(({ promise }) => promise);

  it.each<[string, Observed | undefined, readonly string[]]>([
    ["none", seed, []],
    ["another value of an untouched row", { ...seed, rows: rows("C") }, ["silent change"]],
    ["an untouched row gone", { ...seed, read: 1, accepted: 1, rows: new Map([...seed.rows].slice(0, 1)) }, ["silent loss"]],
    ["a sum that is wrong", { ...seed, read: 3 }, ["count"]],
    ["a refusal without a finding", { ...seed, outcome: "refused", read: 0, accepted: 0, rows: new Map() }, ["no code"]],
    ["a code that is not declared", { ...seed, findings: [{ code: "apa-saja" }] }, ["no code"]],
    ["a number of a person", { ...seed, findings: [{ code: "no-rows", hint: "198502142010011990" }] }, ["identity shown"]],
    ["a name", { ...seed, findings: [{ code: "no-rows", unit: "Siti Rekaan" }] }, ["identity shown"]],
    ["an untouched row in quarantine", { ...seed, accepted: 1, quarantined: 1, rows: new Map([...seed.rows].slice(0, 1)), quarantine: new Map([["|3", "code-unknown"]]) }, ["clean row refused"]],
    ["no report at all", undefined, ["silent loss"]],
  ])("is seen: %s", (_, now, wanted) => expect(promises(now, ["Siti Rekaan"])).toEqual(wanted));

  it("is kept as a case that says what to run", { timeout: 120_000 }, async () => {
    const worker = new Worker(join(folder, "worker"), 60_000);
    try {
      const recipe = drawBatches(1, 1, plans)[0]![0]!;
      await worker.run({ keep: recipe, folder: join(folder, "case"), note: "draft" });
      const expected = JSON.parse(readFileSync(join(folder, "case", "expected.json"), "utf8")) as { files: object; note: string };
      expect(Object.keys(expected.files)).toEqual([plans[recipe.plan]!.path]);
      expect(existsSync(join(folder, "case", "exports", plans[recipe.plan]!.path))).toBe(true);
    } finally {
      worker.stop();
    }
  });

  it("is a process that hangs or dies, after which the next begins anew", { timeout: 120_000 }, async () => {
    const recipes = drawBatches(1, 1, plans)[0]!;
    const hasty = new Worker(join(folder, "hasty"), 1);
    expect(await hasty.run({ recipes })).toMatchObject({ died: "hang" });
    hasty.stop();
    const worker = new Worker(join(folder, "dying"), 60_000);
    expect(await worker.run({ recipes: [{ ...recipes[0]!, plan: 100_000 }] })).toMatchObject({ died: "crash" });
    expect(await worker.run({ recipes })).toMatchObject({ verdicts: [{ index: 0 }] });
    worker.stop();
  });
});

describe("untouched rows", () => {
  it("of a seed are found where they are looked for", { timeout: 120_000 }, async () => {
    const bench = new Bench(plans, join(folder, "places"), () => undefined);
    const chosen = drawBatches(2, 20, plans).map((batch) => batch.map((recipe): Recipe => ({ ...recipe, edits: [] })));
    for (const batch of chosen) {
      const verdicts = await bench.run(batch);
      for (const [i, verdict] of verdicts.entries()) {
        expect(verdict.broken).toEqual([]);
        expect(verdict.compared, plans[batch[i]!.plan]!.path).toBeGreaterThanOrEqual(placesOf(plans[batch[i]!.plan]!).length * 0.6);
      }
    }
    expect(readdirSync(join(folder, "places"))).toEqual([]);
  });

  it("of a text are lines that stand in both, together", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 12 });
    fc.assert(fc.property(lines, lines, (old, now) => {
      const map = lineMap(old, now);
      for (let line = 1; line <= old.length; line++) {
        const at = map.of(line, 1);
        if (at !== undefined) expect(now[at - 1]).toBe(old[line - 1]);
        if (map.before(line)) expect(at).toBe(line);
      }
      expect(lineMap(old, old).of(1, old.length)).toBe(old.length ? 1 : lineMap(old, old).of(1, 0));
    }), { seed: 8 });
  });
});
