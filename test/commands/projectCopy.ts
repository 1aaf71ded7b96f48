import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyProject as copyInto } from "../../loaders/commands/copyProject.js";
import { runNode, type NodeResult } from "../runner/runNode.js";

export interface ProjectCopy {
  /** a folder with a space in its name */
  readonly root: string;
  /** runs a command of the copy, such as `evaluate`, from the copy's root */
  readonly run: (command: string, ...args: readonly string[]) => Promise<NodeResult>;
  readonly remove: () => void;
}

/** A copy of the project that tests may change: its code and data, with the installed packages linked and no exports. */
export function copyProject(): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), "neraca uji "));
  copyInto(root);
  return {
    root,
    run: (command, ...args) => runNode({ args: ["--import", "tsx", join("loaders", "commands", `${command}.ts`), ...args], cwd: root, env: { ...process.env, NERACA_KEY: "kunci uji yang cukup panjang" } }),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}
