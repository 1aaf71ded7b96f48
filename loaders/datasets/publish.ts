import type { Evaluated } from "../analyses/evaluation/criterion.js";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Answered } from "../analyses/computeAnalyses.js";
import type { Bilingual } from "../contracts/contract.js";
import type { Availability } from "../indicators/computeObservations.js";
import type { Indicator, Observation } from "../indicators/indicator.js";
import type { Theme } from "../indicators/themes.js";
import { withWarehouse, type Warehouse } from "../warehouse/warehouse.js";
import type { StoredStudy } from "../validation/report.js";
import { declaredOf } from "./auditedTables.js";
import { catalogue } from "./catalogue.js";
import type { Content } from "./datasetRows.js";
import type { DisclosureRules } from "./disclosureRules.js";
import { protectAnswers } from "./protectAnswers.js";
import type { Published, PublishedDataset, PublishedFinding, PublishedObservation, Release } from "./published.js";
import { writePublishedTables } from "./publishedTables.js";
import { withheldRow } from "./protectObservations.js";
import { qualityCounts } from "./qualityCounts.js";
import type { SafeObservations } from "./safeObservations.js";
import { utility } from "./utility.js";
import { writeDatasets } from "./writeDatasets.js";
import { writeMetadata } from "./writeMetadata.js";

export interface PublishOptions {
  /** open; holds marts, files and findings */
  readonly warehouse: Warehouse;
  /** as computed */
  readonly observations: readonly Observation[];
  /** the same, after disclosure control */
  readonly safe: Promise<SafeObservations>;
  readonly rules: DisclosureRules;
  readonly indicators: readonly (Indicator & { readonly sql: string })[];
  readonly availability: readonly Availability[];
  readonly themes: readonly Theme[];
  readonly answers: readonly Answered[];
  readonly validation: StoredStudy | null;
  /** computed from what passed disclosure control */
  readonly findings: (published: readonly PublishedObservation[]) => readonly PublishedFinding[];
  /** judges by the rule table what passed disclosure control */
  readonly evaluate: (published: Pick<Published, "indicators" | "observations" | "questions" | "estimates">) => Evaluated;
  /** funnels and comparisons of agencies, computed from what passed disclosure control */
  readonly agencies: (published: Pick<Published, "opds" | "indicators" | "observations">) => Pick<Published, "funnels" | "comparisons">;
  /** titles of the codes of findings; a code without one stands for itself */
  readonly findingTitles?: ReadonlyMap<string, Bilingual>;
  /** outlines of the kecamatan, where the region gives them */
  readonly districts?: Published["districts"];
  readonly release: Release;
  /** receives published.duckdb and unduhan/ */
  readonly out: string;
  readonly onProgress?: (event: { readonly index: number; readonly count: number; readonly dataset: string }) => void;
}

/**
 * Applies disclosure control and writes `published.duckdb` and `unduhan/` into `out`: aside first, then moved into place.
 *
 * @returns the datasets with their files, sizes and checksums
 */
export async function publish(options: PublishOptions): Promise<readonly PublishedDataset[]> {
  const { out } = options;
  const content = await collect(options);
  const aside = join(out, `.publish-${process.pid}`);
  rmSync(aside, { recursive: true, force: true });
  const downloads = join(aside, "unduhan");
  const database = join(aside, "published.duckdb");
  mkdirSync(downloads, { recursive: true });
  try {
    const declared = catalogue(options.themes, content.questions);
    const datasets = await withWarehouse(database, async (published) => {
      const written = await writeDatasets(published, declared, content, downloads, options.onProgress);
      await writePublishedTables(published, { ...content, datasets: written } satisfies Published);
      return written;
    });
    writeMetadata(downloads, declared, datasets, content.release, ({ theme }) => {
      const own = content.indicators.filter((indicator) => indicator.theme === theme).map(({ id }) => id);
      return own.length ? declaredOf(new Set(own), options.rules) : undefined;
    });
    for (const name of ["published.duckdb.wal", "published.duckdb", "unduhan"]) rmSync(join(out, name), { recursive: true, force: true });
    renameSync(database, join(out, "published.duckdb"));
    renameSync(downloads, join(out, "unduhan"));
    return datasets;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function collect({ warehouse, observations, safe, rules, indicators: declared, availability, themes, answers, validation, findings, evaluate, agencies, findingTitles, districts = [], release }: PublishOptions): Promise<Content> {
  const opds = await warehouse.rows<Published["opds"][number]>("select opd_id, opd_name, opd_type, sector from opds order by opd_id");
  const names = new Map([["region", release.region_name], ["tanpa-unit", "Unit tidak diketahui"], ...opds.map(({ opd_id, opd_name }) => [opd_id, opd_name] as const)]);
  const { observations: protectedRows, report } = await safe;
  const { quality, kinds, isWithheld } = await qualityCounts(warehouse, findingTitles ?? new Map(), rules);
  const published = protectedRows.map((row) => ({ ...(isWithheld(row) ? withheldRow(row) : row), opd: names.get(row.opd_id) ?? row.opd_id }));
  const states = new Map(availability.map((state) => [state.id, state]));
  const indicators = declared.map((indicator) => {
    const state = states.get(indicator.id);
    if (!state) throw new RangeError(`indicator "${indicator.id}": nothing says whether it is available`);
    return { ...indicator, available: state.available, reason: state.reason };
  });
  const protectedAnswers = protectAnswers(answers, rules);
  const content: Content = {
    release,
    opds,
    indicators,
    themes,
    observations: published,
    findings: findings(published),
    ...agencies({ opds, indicators, observations: published }),
    ...protectedAnswers,
    ...evaluate({ indicators, observations: published, ...protectedAnswers }),
    validation,
    districts,
    quality,
    utility: [],
    audit: { withheld: report.withheld, recoverable: report.recovered - report.earlier, unknowns: report.effort.unknowns, constraints: report.effort.constraints },
    kinds,
  };
  return { ...content, utility: utility({ declared: catalogue(themes, content.questions), content, observations, answers, rules }) };
}
