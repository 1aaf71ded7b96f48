import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { testPaths } from "../runner/testPaths.js";

const outside = new Set(["node_modules", "build", "dist", ".git", ".observablehq", "exports"]);

/** The project's own files below its root, as paths with `/`; without what is installed, built, or an analyst's. */
export function sourceFiles(): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) outside.has(entry.name) || walk(path);
      else if (entry.isFile()) found.push(relative(testPaths.root, path).split(sep).join("/"));
    }
  };
  walk(testPaths.root);
  return found.sort();
}
