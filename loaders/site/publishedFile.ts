import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Published } from "../datasets/published.js";

/** Where the published tables lie: the environment variable NERACA_PUBLISHED, or the default of the commands. */
export function publishedPath(): string {
  return resolve(process.env["NERACA_PUBLISHED"] ?? "build/published.duckdb");
}

/** Everything the site may know. Throws RangeError when there is nothing at the path. */
export async function readPublishedFile(path: string = publishedPath()): Promise<Published> {
  if (!existsSync(path)) throw new RangeError(`${path}: no published tables; run npm run evaluate first`);
  if (path.endsWith(".json")) return JSON.parse(await readFile(path, "utf8")) as Published;
  const { readPublished } = await import("../datasets/readPublished.js");
  return readPublished(path);
}
