import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** Where the tests find the project and put what they make. */
export const testPaths = {
  root,
  /** results of the sample region */
  out: join(root, "build", "test", "out"),
  /** the site of the sample region */
  dist: join(root, "build", "test", "dist"),
  report: join(root, "build", "test", "report.json"),
  /** the last line of the last run */
  summary: join(root, "build", "test", "summary.txt"),
} as const;
