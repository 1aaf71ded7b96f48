import { existsSync } from "node:fs";
import { join } from "node:path";
import { readRegion } from "../region/region.js";
import type { Source } from "./chooseExports.js";
import { FileHashes, filesBelow, fingerprint } from "./fingerprint.js";
import { paths, root } from "./project.js";
import { districtsPath } from "./projectDistricts.js";

/** Everything that can change a number: exports, region, regulations, code, SQL, library versions, key, date, earlier releases. */
export async function hashInputs(source: Source, { asOf, previous = [] }: { readonly asOf?: string; readonly previous?: readonly string[] }, key: Uint8Array, out: string): Promise<string> {
  const hashes = new FileHashes(join(out, "hashes.json"));
  const code = await filesBelow(paths.loaders, (path) => path.startsWith("site/") || path.startsWith("sample/"));
  const districts = source.region ? districtsPath(source.region, readRegion(source.region)) : undefined;
  const files = [
    ...code,
    ...(await filesBelow(paths.regulations)),
    paths.evaluation,
    paths.disclosure,
    ...(existsSync(paths.validation) ? [paths.validation] : []),
    join(root, "package-lock.json"),
  ];
  const contentOf = async (path: string | undefined) => (path && existsSync(path) ? hashes.of(path) : "");
  // where the region file lies is no input
  const texts = { asOf: asOf ?? "", key: Buffer.from(key).toString("hex"), synthetic: String(source.synthetic), region: await contentOf(source.region), districts: await contentOf(districts) };
  const releases: Record<string, string> = {};
  for (const [at, folder] of previous.entries()) releases[`release ${at}`] = await fingerprint(folder, await filesBelow(folder), {}, hashes);
  const own = await fingerprint(root, files, { ...texts, ...releases }, hashes);
  const exports = await fingerprint(source.exports, await filesBelow(source.exports), { own }, hashes);
  hashes.save();
  return exports;
}
