import { fileURLToPath } from "node:url";
import { join } from "node:path";

/** Where the project's own files lie, whatever the working folder is. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

export const paths = {
  exports: join(root, "data", "exports"),
  region: join(root, "data", "region.json"),
  regulations: join(root, "data", "regulations"),
  validation: join(root, "data", "validation.json"),
  evaluation: join(root, "data", "evaluation.json"),
  releases: join(root, "releases"),
  disclosure: join(root, "data", "disclosure.json"),
  key: join(root, "data", "neraca.key"),
  models: join(root, "loaders", "models"),
  loaders: join(root, "loaders"),
  out: join(root, "build"),
  dist: join(root, "dist"),
} as const;
