import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Every file below a folder with its time and content's hash: equal when nothing was touched. */
export function treeOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !/[\\/]node_modules(?:[\\/]|$)/.test(entry.parentPath));
  return Object.fromEntries(files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
    return [relative(folder, path).split(sep).join("/"), `${statSync(path).mtimeMs} ${hash}`];
  }));
}
