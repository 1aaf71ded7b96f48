import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode, type NodeResult } from "../runner/runNode.js";
import { testPaths } from "../runner/testPaths.js";

export interface ProjectCopy {
  /** a folder with a space in its name */
  readonly root: string;
  /** runs a command of the copy, such as `evaluate`, from the copy's root */
  readonly run: (command: string, ...args: readonly string[]) => Promise<NodeResult>;
  readonly remove: () => void;
}

const parts = ["loaders", "src", "data/region.json", "data/regulations", "data/evaluation.json", "data/validation.json", "observablehq.config.ts", "package.json", "package-lock.json", "tsconfig.json"];

/** A copy of the project that tests may change: its code and data, with the installed packages linked and no exports. */
export function copyProject(): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), "neraca uji "));
  const filter = (path: string) => !path.includes(".observablehq") && !path.includes("_building");
  for (const part of parts) cpSync(join(testPaths.root, part), join(root, part), { recursive: true, filter });
  mkdirSync(join(root, "data", "exports"), { recursive: true });
  symlinkSync(join(testPaths.root, "node_modules"), join(root, "node_modules"), "junction");
  return {
    root,
    run: (command, ...args) => runNode({ args: ["--import", "tsx", join("loaders", "commands", `${command}.ts`), ...args], cwd: root, env: { ...process.env, NERACA_KEY: "kunci uji yang cukup panjang" } }),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}
