import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Manifest } from "../datasets/manifest.js";
import { readPublished } from "../datasets/readPublished.js";
import { replaceFolder } from "../durable/replaceFolder.js";
import { leakLine, scanFolder } from "../scan/scanFolder.js";
import { checkPrivacy } from "./checkPrivacy.js";
import { checkSite } from "./checkSite.js";
import { finishPage } from "./finishPage.js";
import { protectPage } from "./protectPage.js";
import { withoutNodeImports } from "./withoutNodeImports.js";
import { runFramework } from "./runFramework.js";
import { withSource } from "./source.js";
import { writeHostFiles } from "./writeHostFiles.js";

export interface SiteOptions {
  /** the folder that evaluate wrote: `published.duckdb` and `unduhan/` */
  readonly out: string;
  readonly dist: string;
  /** what the site was made of; its files are added */
  readonly manifest: Omit<Manifest, "outputs">;
  /** texts that must stand nowhere, beside whatever may identify a person */
  readonly canaries?: readonly string[];
  /** what must come to a good end before the site is moved into place */
  readonly until?: Promise<unknown>;
  readonly onProgress?: (step: string) => void;
}

export interface BuiltSite {
  readonly pages: number;
  readonly bytes: number;
  readonly seconds: number;
  /** what was searched for people before it was published, unpacked */
  readonly scanned: { readonly files: number; readonly bytes: number; readonly seconds: number };
}

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * Builds the site from published tables alone, aside, and moves it into `dist` when it is whole.
 * Throws RangeError naming every fault: a page with an error box, an unresolved import, another host, a dead link, a local path, a policy that does not fit;
 * or the file and the place, values masked, where something may identify a person.
 */
export async function buildSite({ out, dist, manifest, canaries = [], until, onProgress = () => {} }: SiteOptions): Promise<BuiltSite> {
  const started = performance.now();
  const published = join(out, "published.duckdb");
  if (!existsSync(published)) throw new RangeError(`${published}: no published tables; run npm run evaluate first`);
  const target = resolve(dist);
  const aside = `${target}.building-${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  try {
    onProgress("drawing pages");
    const fragments = `${aside}-fragments`;
    await withSource(root, (source) => runFramework({ root, source, published: resolve(published), output: aside, fragments }));
    onProgress("copying downloads");
    if (existsSync(join(out, "unduhan"))) cpSync(join(out, "unduhan"), join(aside, "unduhan"), { recursive: true });
    onProgress("finishing pages");
    const { release } = await readPublished(published);
    const base = release.site_url ? `${new URL(release.site_url).pathname.replace(/\/$/, "")}/` : "/";
    const pages = finishPages(aside, fragments, base);
    finishModules(aside, list(aside));
    protectPages(aside, list(aside));
    writeHostFiles(aside, base);
    writeManifest(aside, manifest);
    onProgress("checking links");
    const files = list(aside);
    const faults = [...checkSite(aside, files), ...checkPrivacy(aside, files)];
    if (faults.length) throw new RangeError(`site: ${faults.length} faults: ${faults.slice(0, 12).join("; ")}`);
    onProgress("looking for people");
    const searched = performance.now();
    const scan = await scanFolder(aside, canaries);
    if (scan.leaks.length) throw new RangeError(`site: nothing was published, ${scan.leaks.length} places may identify a person: ${scan.leaks.slice(0, 12).map(leakLine).join("; ")}`);
    const scanned = { files: scan.files, bytes: scan.bytes, seconds: (performance.now() - searched) / 1000 };
    await until;
    replaceFolder(aside, target);
    return { pages, bytes: files.reduce((sum, file) => sum + statSync(join(target, file)).size, 0), seconds: (performance.now() - started) / 1000, scanned };
  } finally {
    for (const folder of [aside, `${aside}-fragments`]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Beside the downloads: what everything was made of, and every file that is published but this one. */
function writeManifest(site: string, manifest: Omit<Manifest, "outputs">): void {
  const outputs = list(site).map((path) => {
    const bytes = readFileSync(join(site, path));
    return { path, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  });
  writeFileSync(join(site, "unduhan", "manifest.json"), `${JSON.stringify({ ...manifest, outputs } satisfies Manifest, null, 2)}\n`);
}

function finishModules(site: string, files: readonly string[]): void {
  for (const path of files.filter((file) => file.startsWith("_node/") && file.endsWith(".js"))) {
    const file = join(site, path);
    const script = readFileSync(file, "utf8");
    const finished = withoutNodeImports(script);
    if (finished !== script) writeFileSync(file, finished);
  }
}

function finishPages(site: string, fragments: string, base: string): number {
  const pages = list(site).filter((file) => file.endsWith(".html"));
  const known = new Set(pages);
  for (const path of pages) {
    const twin = path.startsWith("en/") ? path.slice(3) : `en/${path}`;
    const file = join(site, path);
    writeFileSync(file, finishPage(readFileSync(file, "utf8"), { path, hasTwin: known.has(twin), base, fragment: (name) => readFileSync(join(fragments, `${name}.html`), "utf8") }));
  }
  return pages.length;
}

function protectPages(site: string, files: readonly string[]): void {
  const known = new Set(files);
  const contents = new Map<string, Uint8Array>();
  const bytes = (file: string): Uint8Array | undefined => {
    if (known.has(file) && !contents.has(file)) contents.set(file, readFileSync(join(site, file)));
    return contents.get(file);
  };
  for (const path of files.filter((file) => file.endsWith(".html"))) {
    const file = join(site, path);
    writeFileSync(file, protectPage(readFileSync(file, "utf8"), path, bytes));
  }
}

/** Paths of all files, relative, with `/`. */
function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? dirname(folder), entry.name)).split(sep).join("/"))
    .sort();
}
