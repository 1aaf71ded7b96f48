import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { compareAgencies } from "../analyses/agencies/compareAgencies.js";
import { computeFunnels } from "../analyses/agencies/computeFunnels.js";
import { computeAnalyses } from "../analyses/computeAnalyses.js";
import { evaluateAspects } from "../analyses/evaluation/evaluateAspects.js";
import { parseRules } from "../analyses/evaluation/parseRules.js";
import { computeFindings } from "../analyses/findings.js";
import { questions } from "../analyses/questions.js";
import { readReleases } from "../audit/audit.js";
import { publicRules as rules } from "../datasets/disclosureRules.js";
import { protectAside } from "../datasets/protectAside.js";
import { publish } from "../datasets/publish.js";
import type { Release } from "../datasets/published.js";
import { writeWhole } from "../durable/writeWhole.js";
import { computeObservations } from "../indicators/computeObservations.js";
import { loadIndicators } from "../indicators/registry.js";
import { themes } from "../indicators/themes.js";
import { findingKinds } from "../ingest/findingKinds.js";
import { ingest, writeIngestReport, type IngestReport } from "../ingest/index.js";
import { inferRegion, type ResolvedRegion } from "../region/inferRegion.js";
import { readRegion, type Region } from "../region/region.js";
import type { StoredStudy } from "../validation/report.js";
import { loadRegulations } from "../warehouse/loadRegulations.js";
import { runModels } from "../warehouse/runModels.js";
import { withWarehouse, type Warehouse } from "../warehouse/warehouse.js";
import { chooseExports, type Source } from "./chooseExports.js";
import { Refusal } from "./command.js";
import { FileHashes } from "./fingerprint.js";
import { hashInputs } from "./hashInputs.js";
import { keepResults, results } from "./keepResults.js";
import { pseudonymKey } from "./key.js";
import { leftovers, ownName, removeLeftovers } from "./leftovers.js";
import type { Progress } from "./progress.js";
import { districtsPath, projectDistricts } from "./projectDistricts.js";
import { writeConfidential } from "./writeConfidential.js";
import { writeManifest } from "./writeManifest.js";
import { paths, root } from "./project.js";

export interface EvaluationOptions {
  readonly exports?: string;
  readonly region?: string;
  readonly out: string;
  /** where the site will stand, beside which a killed build leaves folders (default dist) */
  readonly dist?: string;
  readonly asOf?: string;
  /** folders of earlier releases (each with a datapackage.json), which must not give away what this one withholds */
  readonly previous?: readonly string[];
  /** what the database may use, in MB (default: 60 % of the machine, at most 6,000) */
  readonly memory?: number;
}

export interface Evaluation {
  readonly out: string;
  readonly inputHash: string;
  readonly unchanged: boolean;
  readonly synthetic: boolean;
  readonly summary: EvaluationSummary;
}

export interface EvaluationSummary {
  readonly files: number;
  readonly read: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly warnings: number;
  readonly datasets: number;
  readonly withheld: number;
  readonly assumptions: readonly string[];
}

interface Stamp extends EvaluationSummary {
  readonly inputHash: string;
}

/**
 * Exports → warehouse → indicators → disclosure → published tables, written aside and moved into `out` at the end.
 * Does nothing when no input has changed since the last evaluation into the same folder.
 * Throws Refusal when a threshold of the region file stops it or when nothing can be evaluated.
 */
export async function evaluate(options: EvaluationOptions, progress: Progress): Promise<Evaluation> {
  const out = resolve(options.out);
  const source = await chooseExports(options, out, progress);
  mkdirSync(out, { recursive: true });
  removeLeftovers(leftovers({ out, root, temporary: tmpdir(), dist: resolve(options.dist ?? paths.dist) }));
  const { key, created } = pseudonymKey(paths.key);
  if (created) progress.say(`a new secret key was made: ${paths.key} (keep it: without it pseudonyms change)`);
  const inputHash = await hashInputs(source, options, key, out);
  const stampPath = join(out, "stamp.json");
  const stamp = existsSync(stampPath) ? (JSON.parse(readFileSync(stampPath, "utf8")) as Stamp) : undefined;
  const complete = results.every((name) => existsSync(join(out, name)));
  if (stamp?.inputHash === inputHash && complete) return { out, inputHash, unchanged: true, synthetic: source.synthetic, summary: stamp };

  const region = source.region ? readRegion(source.region) : {};
  const summary = await evaluateChanged(source, region, { ...options, out }, key, inputHash, progress);
  writeWhole(stampPath, JSON.stringify({ inputHash, ...summary } satisfies Stamp, null, 2));
  return { out, inputHash, unchanged: false, synthetic: source.synthetic, summary };
}

async function evaluateChanged(source: Source, region: Region, options: EvaluationOptions, key: Uint8Array, inputHash: string, progress: Progress): Promise<EvaluationSummary> {
  const { out } = options;
  const aside = join(out, `.evaluate-${ownName()}`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(join(aside, "confidential"), { recursive: true, mode: 0o700 });
  mkdirSync(join(aside, "temporary"), { mode: 0o700 });
  const database = join(aside, "warehouse.duckdb");
  try {
    const result = await withWarehouse(
      database,
      async (warehouse) => {
        chmodSync(database, 0o600);
        progress.step("reading exports");
        const report = await ingest(warehouse, {
          exports: source.exports,
          key,
          tempDirectory: join(aside, "temporary"),
          ...(region.snapshotDates ? { snapshotDates: region.snapshotDates } : {}),
          ...(region.thresholds ? { thresholds: region.thresholds } : {}),
          ...(options.asOf ?? region.asOf ? { asOf: (options.asOf ?? region.asOf)! } : {}),
          onProgress: (event) => progress.at(event.index, event.count, event.file),
        });
        await writeIngestReport(warehouse, join(aside, "confidential"));
        refuseUnusable(report, source);
        const resolved = await inferRegion(warehouse, region, options.asOf);
        await writeSettings(warehouse, resolved, source.synthetic);
        progress.step("running models");
        await loadRegulations(warehouse, paths.regulations);
        await runModels(warehouse, paths.models, { onProgress: (event) => progress.at(event.index, event.count, event.model) });
        progress.step("computing indicators");
        const kinds = new Set((await warehouse.rows<{ kind: string }>("select distinct kind from files where accepted > 0")).map((file) => file.kind));
        const { indicators, observations, availability } = await computeObservations(warehouse, await loadIndicators(), { kinds });
        const safe = protectAside({ observations, indicators, rules, releases: readReleases(options.previous ?? []) });
        safe.catch(() => undefined);
        progress.step("answering questions");
        const answers = await computeAnalyses(warehouse, questions, { kinds, seed: 1, onProgress: (event) => progress.at(event.index, event.count, event.analysis) });
        writeConfidential(answers, join(aside, "confidential"));
        progress.step("protecting and publishing");
        const datasets = await publish({
          warehouse, observations, safe, rules, indicators, availability, themes, answers, validation: readValidation(),
          findings: (published) => computeFindings(published),
          agencies: (published) => ({ funnels: computeFunnels(published), comparisons: compareAgencies(published) }),
          evaluate: (published) => evaluateAspects(parseRules(JSON.parse(readFileSync(paths.evaluation, "utf8")), published.indicators), published, 1),
          findingTitles: new Map(findingKinds.map((finding) => [finding.code, finding.title])),
          districts: await projectDistricts(warehouse, districtsPath(source.region, region)),
          release: release(resolved, source, inputHash),
          out: aside,
        });
        await writeManifest({ warehouse, exports: source.exports, region, release: release(resolved, source, inputHash), datasets, hashes: new FileHashes(join(out, "hashes.json")) }, join(aside, "confidential"));
        return { report, datasets, resolved };
      },
      { tempDirectory: join(aside, "temporary"), memoryLimit: `${options.memory ?? memoryOfMachine()}MB` },
    );
    if (source.synthetic && existsSync(join(source.exports, "..", "truth.json"))) copyPrivately(join(source.exports, "..", "truth.json"), join(aside, "confidential", "truth.json"));
    keepResults(aside, out);
    return summarise(result.report, result.datasets, result.resolved);
  } catch (error) {
    if (existsSync(join(aside, "confidential", "files.csv"))) keepResults(aside, out, ["confidential"]);
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function refuseUnusable(report: IngestReport, source: Source): void {
  if (report.stopped.length) throw new Refusal(`stopped by a threshold of the region file: ${report.stopped.join("; ")}`);
  if (!report.files) throw new Refusal(`no files in ${source.exports}`);
  if (!report.accepted) throw new Refusal(`no row of ${report.files} files could be used: see confidential/files.csv for the reason of each`);
}

async function writeSettings(warehouse: Warehouse, region: ResolvedRegion, synthetic: boolean): Promise<void> {
  const [years] = await warehouse.rows<{ first: number | null; last: number | null }>("select min(year(snapshot_date))::int as first, max(year(snapshot_date))::int as last from raw_asn_snapshots");
  const year = Number(region.asOf.slice(0, 4));
  await warehouse.run("create or replace table settings (name varchar primary key, value varchar)");
  await warehouse.insert("settings", [
    { name: "as_of", value: region.asOf },
    { name: "region_name", value: region.name },
    { name: "first_year", value: String(years?.first ?? year) },
    { name: "last_year", value: String(years?.last ?? year) },
    { name: "synthetic", value: String(synthetic) },
  ]);
}

/** What the study of the methods found when it was last run in full. */
function readValidation(): StoredStudy | null {
  return existsSync(paths.validation) ? (JSON.parse(readFileSync(paths.validation, "utf8")) as StoredStudy) : null;
}

function release(region: ResolvedRegion, source: Source, inputHash: string): Release {
  return {
    region_name: region.name,
    region_code: region.code,
    as_of: region.asOf,
    period: region.asOf.slice(0, 4),
    version: region.version,
    synthetic: source.synthetic,
    next_release: region.nextRelease,
    licence: region.licence,
    publisher: region.publisher,
    assumptions: region.assumptions,
    input_hash: inputHash,
    ...(region.siteUrl ? { site_url: region.siteUrl } : {}),
    ...(region.contact ? { contact_email: region.contact } : {}),
  };
}

function summarise(report: IngestReport, datasets: readonly { withheld: number }[], region: ResolvedRegion): EvaluationSummary {
  return {
    files: report.files,
    read: report.read,
    accepted: report.accepted,
    quarantined: report.quarantined,
    warnings: report.warnings,
    datasets: datasets.length,
    withheld: datasets.reduce((sum, dataset) => sum + dataset.withheld, 0),
    assumptions: region.assumptions.map((assumption) => assumption.en),
  };
}

function copyPrivately(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}

function memoryOfMachine(): number {
  return Math.round(Math.min(6e9, 0.6 * Math.min(totalmem(), process.constrainedMemory() || Infinity)) / 1e6);
}
