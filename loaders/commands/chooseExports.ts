import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeSample } from "../sample/index.js";
import { Misuse } from "./command.js";
import { FileHashes, filesBelow, fingerprint } from "./fingerprint.js";
import { ownName } from "./leftovers.js";
import type { Progress } from "./progress.js";
import { paths, root } from "./project.js";

export interface Source {
  readonly exports: string;
  readonly region?: string;
  readonly synthetic: boolean;
}

/**
 * The folder of exports: the one asked for; else `data/exports`; else, where that is empty, the sample region,
 * made under `<out>/sample` unless it is there already from the same generator.
 */
export async function chooseExports(asked: { exports?: string; region?: string }, out: string, progress: Progress): Promise<Source> {
  if (asked.region && !existsSync(asked.region)) throw new Misuse(`--region: no such file: "${asked.region}"`);
  const region = asked.region ? resolve(asked.region) : undefined;
  if (asked.exports !== undefined) {
    const exports = resolve(asked.exports);
    if (!existsSync(exports) || !statSync(exports).isDirectory()) throw new Misuse(`--exports: no such folder: "${asked.exports}"`);
    return { exports, ...(region ? { region } : {}), synthetic: [exports, join(exports, "..")].some((folder) => existsSync(join(folder, "truth.json"))) };
  }
  const own = await filesBelow(paths.exports, (path) => path.split("/").at(-1)!.startsWith("."));
  if (own.length) return { exports: paths.exports, region: region ?? paths.region, synthetic: false };
  progress.say("data/exports is empty: an invented sample region is evaluated instead (put your exports there to use them)");
  return { exports: await sampleExports(out, progress), region: region ?? paths.region, synthetic: true };
}

async function sampleExports(out: string, progress: Progress): Promise<string> {
  const folder = join(out, "sample");
  const exports = join(folder, "exports");
  const stamp = join(folder, "stamp.txt");
  mkdirSync(out, { recursive: true });
  const code = [...(await filesBelow(join(paths.loaders, "sample"))), ...(await filesBelow(join(paths.loaders, "contracts")))];
  const hash = await fingerprint(root, code, {}, new FileHashes(join(out, "hashes.json")));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return exports;
  const aside = join(out, `.sample-${ownName()}`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(join(aside, "exports"), { recursive: true });
  progress.step("sample region");
  const written = await writeSample({ out: join(aside, "exports"), onProgress: (e) => progress.at(e.index, e.count, e.file) });
  writeFileSync(join(aside, "truth.json"), JSON.stringify(written.truth, null, 2));
  writeFileSync(join(aside, "stamp.txt"), hash);
  rmSync(folder, { recursive: true, force: true });
  renameSync(aside, folder);
  return exports;
}
