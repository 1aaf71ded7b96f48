import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fullManifestSchema, type FullManifest, type Manifest, publicManifest } from "../datasets/manifest.js";
import { publicRules } from "../datasets/disclosureRules.js";
import type { PublishedDataset, Release } from "../datasets/published.js";
import { periodTextOf, snapshotDateOf } from "../ingest/snapshotDate.js";
import type { Region } from "../region/region.js";
import type { Warehouse } from "../warehouse/warehouse.js";
import { FileHashes, filesBelow, fingerprint } from "./fingerprint.js";
import { pseudonymKey } from "./key.js";
import { paths, root } from "./project.js";

interface Evaluated {
  readonly warehouse: Warehouse;
  readonly exports: string;
  readonly region: Region;
  readonly release: Release;
  readonly datasets: readonly PublishedDataset[];
  /** of contents, by the files that were read */
  readonly hashes: FileHashes;
}

const name = "manifest.json";

/** Writes what an evaluation was made of, with the names and hashes of the exports, into the confidential folder given. */
export async function writeManifest(evaluated: Evaluated, confidential: string): Promise<void> {
  const { region, release, datasets, hashes } = evaluated;
  const manifest: FullManifest = {
    version: 1,
    inputs: await inputsOf(evaluated),
    code: { version: packageVersion(), sha256: await codeHash(hashes), commit: cleanCommit() },
    regulations: await regulationsOf(hashes),
    settings: {
      region_name: release.region_name, region_code: release.region_code, as_of: release.as_of, release: release.version, synthetic: release.synthetic, minimum: publicRules.minimum,
      thresholds: region.thresholds ?? {},
    },
    outputs: datasets.flatMap(({ files }) => files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }))),
  };
  writeFileSync(join(confidential, name), `${JSON.stringify(fullManifestSchema.parse(manifest), null, 2)}\n`, { mode: 0o600 });
}

/** The part of it that everyone may read, but for the files of the site, which are not written yet. Throws RangeError where it is missing or of another form. */
export async function readPublicManifest(out: string): Promise<Omit<Manifest, "outputs">> {
  const path = join(out, "confidential", name);
  const parsed = existsSync(path) ? fullManifestSchema.safeParse(JSON.parse(readFileSync(path, "utf8"))) : undefined;
  if (!parsed?.success) throw new RangeError(`${path}: ${parsed ? `not a manifest: ${parsed.error.issues[0]!.path.join(".")}` : "missing"}; remove ${basename(out)}/stamp.json and build again`);
  return publicManifest(parsed.data, pseudonymKey(paths.key).key, await codeHash(new FileHashes(join(out, "hashes.json"))));
}

async function inputsOf({ warehouse, exports, hashes }: Evaluated): Promise<FullManifest["inputs"]> {
  const files = await warehouse.rows<Omit<FullManifest["inputs"][number], "period" | "sha256">>("select file, kind, bytes, read, accepted, quarantined from files order by file_id");
  const inputs: FullManifest["inputs"] = [];
  for (const { file, kind, bytes, read, accepted, quarantined } of files) {
    const hash = await hashes.of(join(exports, file));
    inputs.push({ file, kind, period: snapshotDateOf(file) ?? periodTextOf(file), sha256: /^[0-9a-f]{64}$/.test(hash) ? hash : null, bytes, read, accepted, quarantined });
  }
  return inputs;
}

async function regulationsOf(hashes: FileHashes): Promise<FullManifest["regulations"]> {
  const regulations: FullManifest["regulations"] = [];
  for (const file of readdirSync(paths.regulations).filter((entry) => entry.endsWith(".json")).sort()) {
    const path = join(paths.regulations, file);
    const { id, number, valid_from } = JSON.parse(readFileSync(path, "utf8")) as { id: string; number: string; valid_from: string };
    regulations.push({ id, number, valid_from, sha256: await hashes.of(path) });
  }
  return regulations;
}

/** All that decides what is published, beside exports, region and regulations. */
async function codeHash(hashes: FileHashes): Promise<string> {
  const files = [
    ...(await filesBelow(paths.loaders, (path) => path.startsWith("sample/"))),
    ...(await filesBelow(join(root, "src"), (path) => path.startsWith(".observablehq/"))),
    ...(await filesBelow(join(root, "data"), (path) => !/^[^/]+\.json$/.test(path) || path === "region.json")),
    join(root, "observablehq.config.ts"), join(root, "package-lock.json"),
  ];
  return fingerprint(root, files, {}, hashes);
}

function packageVersion(): string {
  return (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
}

/** The commit of the project's own files; null outside git and where they differ from it. */
function cleanCommit(): string | null {
  const git = (...args: string[]) => spawnSync("git", ["-C", root, ...args], { encoding: "utf8" });
  if (git("ls-files", "--error-unmatch", "package.json").status !== 0 || git("status", "--porcelain").stdout.trim()) return null;
  const commit = git("rev-parse", "HEAD");
  return commit.status === 0 ? commit.stdout.trim() : null;
}
