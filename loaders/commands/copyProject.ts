import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./project.js";

const parts = ["loaders", "src", join("data", "regulations"), "observablehq.config.ts", "package.json", "package-lock.json", "tsconfig.json"];

/** Copies what a build needs of the project, with the installed packages linked and no exports. */
export function copyProject(to: string): void {
  const wanted = (path: string) => !/\.observablehq|_building/.test(relative(root, path));
  const data = readdirSync(join(root, "data")).filter((name) => name.endsWith(".json")).map((name) => join("data", name));
  for (const part of [...parts, ...data]) cpSync(join(root, part), join(to, part), { recursive: true, filter: wanted });
  mkdirSync(join(to, "data", "exports"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(to, "node_modules"), "junction");
}
