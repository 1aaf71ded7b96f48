import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ingest } from "../../loaders/ingest/index.js";
import { withWarehouse, type Warehouse } from "../../loaders/warehouse/warehouse.js";
import { judge, type Base, type Judgement } from "./judge.js";
import { kept, writeMutant, type Mutant, type Recipe } from "./mutant.js";
import { observe, type Observed } from "./observe.js";
import { placesOf, writePlan, type Plan } from "./plan.js";

const key = Buffer.alloc(32, 7);

export interface Verdict extends Judgement {
  readonly index: number;
}

/** Mutates, ingests and judges: many files of different kinds in one run, since they do not touch each other. */
export class Bench {
  readonly #bases = new Map<string, Base>();

  constructor(readonly plans: readonly Plan[], readonly folder: string, readonly onFile: (file: string) => void) {
    mkdirSync(folder, { recursive: true });
  }

  async run(recipes: readonly Recipe[]): Promise<Verdict[]> {
    const folder = mkdtempSync(join(this.folder, "run-"));
    try {
      return await withWarehouse(":memory:", async (writer) => {
        await this.#baseline(writer, recipes);
        const mutants: Mutant[] = [];
        for (const recipe of recipes) mutants.push(await writeMutant(writer, folder, recipe, this.plans));
        try {
          const seen = await this.#ingest(folder);
          return recipes.map((recipe, i) => this.#verdict(recipe, mutants[i]!, seen));
        } catch (error) {
          if (recipes.length === 1) return [{ index: recipes[0]!.index, compared: 0, broken: [{ promise: "crash", message: (error as Error).message.split("\n")[0]!.slice(0, 300) }] }];
          const verdicts: Verdict[] = [];
          for (const recipe of recipes) verdicts.push(...(await this.run([recipe])));
          return verdicts;
        }
      }, { threads: 1 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Writes a mutation's file below a folder and says what the ingest makes of it; undefined where it crashes. */
  async keep(recipe: Recipe, folder: string): Promise<{ files: unknown; findings: unknown } | undefined> {
    await withWarehouse(":memory:", (writer) => writeMutant(writer, folder, recipe, this.plans), { threads: 1 });
    try {
      const [[path, seen]] = [...(await this.#ingest(folder))] as [[string, Observed]];
      const counts: Record<string, number> = {};
      for (const finding of seen.findings) counts[String(finding["code"])] = (counts[String(finding["code"])] ?? 0) + Number(finding["count"]);
      return { files: { [path]: { kind: seen.kind, outcome: seen.outcome, read: seen.read, accepted: seen.accepted, quarantined: seen.quarantined } }, findings: counts };
    } catch {
      return undefined;
    }
  }

  #verdict(recipe: Recipe, mutant: Mutant, seen: ReadonlyMap<string, Observed>): Verdict {
    const plan = this.plans[recipe.plan]!;
    const secrets = plan.sheets.flatMap((sheet) => {
      const names = sheet.headers.flatMap((header, i) => (/^nama( lengkap)?$|^nama ?pegawai$/i.test(header) ? [i] : []));
      return names.flatMap((i) => sheet.rows.map((row) => String(row.cells[i] ?? "")));
    }).filter((name) => name.length > 5);
    return { index: recipe.index, ...judge(mutant, seen.get(mutant.path), this.#bases.get(baseKey(recipe))!, secrets) };
  }

  async #baseline(writer: Warehouse, recipes: readonly Recipe[]): Promise<void> {
    const missing = recipes.filter((recipe, i) => !this.#bases.has(baseKey(recipe)) && recipes.findIndex((other) => baseKey(other) === baseKey(recipe)) === i);
    if (!missing.length) return;
    const folder = mkdtempSync(join(this.folder, "base-"));
    try {
      const plans = missing.map((recipe) => kept(this.plans[recipe.plan]!, recipe.rows));
      for (const plan of plans) await writePlan(writer, folder, plan);
      const seen = await this.#ingest(folder);
      missing.forEach((recipe, i) => this.#bases.set(baseKey(recipe), { observed: seen.get(plans[i]!.path)!, places: placesOf(plans[i]!) }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async #ingest(folder: string): Promise<Map<string, Observed>> {
    const tempDirectory = mkdtempSync(join(this.folder, "temp-"));
    try {
      return await withWarehouse(":memory:", async (warehouse) => {
        await ingest(warehouse, { exports: folder, key, tempDirectory, onProgress: ({ file }) => this.onFile(file) });
        return observe(warehouse);
      }, { threads: 1, memoryLimit: "512MB" });
    } finally {
      rmSync(tempDirectory, { recursive: true, force: true });
    }
  }
}

const baseKey = ({ plan, rows }: Recipe) => `${plan}|${rows}`;
