import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { readPublished } from "../datasets/readPublished.js";
import { filesBelow } from "./fingerprint.js";

/** What can be seen of results: one hash each, "absent" where there is nothing. */
export interface State {
  readonly dist: string;
  readonly downloads: string;
  readonly published: string;
  readonly confidential: string;
}

export async function stateOf(out: string, dist: string): Promise<State> {
  return {
    dist: await hashOfTree(dist),
    downloads: await hashOfTree(join(out, "unduhan")),
    published: await hashOfPublished(join(out, "published.duckdb")),
    confidential: await hashOfTree(join(out, "confidential")),
  };
}

/** Names and contents of every file below a folder. */
export async function hashOfTree(folder: string): Promise<string> {
  if (!existsSync(folder)) return "absent";
  const hash = createHash("sha256");
  for (const file of await filesBelow(folder)) hash.update(`${relative(folder, file).split(sep).join("/")}\0`).update(createHash("sha256").update(readFileSync(file)).digest());
  return hash.digest("hex");
}

/** Rows of the published database: its bytes also tell how it was written. */
async function hashOfPublished(path: string): Promise<string> {
  return existsSync(path) ? createHash("sha256").update(JSON.stringify(await readPublished(path))).digest("hex") : "absent";
}
