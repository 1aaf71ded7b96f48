import { existsSync, lstatSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { leftovers, type Places } from "./leftovers.js";

export interface Thing {
  readonly path: string;
  readonly what: string;
  readonly bytes: number;
}

const kept: readonly (readonly [name: string, what: string])[] = [
  ["warehouse.duckdb", "people under pseudonyms"],
  ["warehouse.duckdb.wal", "people under pseudonyms"],
  ["confidential", "findings, rows not used, answers for the personnel agency"],
  ["hashes.json", "names and hashes of the exports"],
  ["hashes.json.new", "names and hashes of the exports"],
  ["stamp.json", "the mark of the last evaluation"],
  ["site-stamp.txt", "the mark of the last site"],
];

/** Everything confidential that commands have made: results below `out`, and what killed runs left. Runs under way below `out` come back apart. */
export function confidentialThings(places: Places): { readonly things: readonly Thing[]; readonly running: readonly number[] } {
  const results = kept.map(([name, what]) => ({ path: join(places.out, name), what })).filter(({ path }) => existsSync(path));
  const left = leftovers(places);
  const dead = left.filter(({ alive }) => !alive).map(({ path, pid }) => ({ path, what: `left by process ${pid}, which is gone` }));
  return {
    things: [...results, ...dead].map((thing) => ({ ...thing, bytes: sizeOf(thing.path) })),
    running: [...new Set(left.filter(({ alive, path }) => alive && dirname(path) === places.out).map(({ pid }) => pid))],
  };
}

function sizeOf(path: string): number {
  const stat = lstatSync(path);
  return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : stat.size;
}
