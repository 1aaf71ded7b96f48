import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { dateFlag, integerFlag, type Option } from "./command.js";
import type { EvaluationOptions } from "./evaluation.js";
import { realFolder, waitFlag } from "./guardedRun.js";
import { paths } from "./project.js";

/** The flags that `evaluate` and `build` share. */
export const evaluationFlags: Readonly<Record<string, Option>> = {
  exports: { value: "DIR", help: "folder of exports, sub-folders are free (default data/exports; empty: the sample region)" },
  region: { value: "FILE", help: "region file (default data/region.json; none for another --exports: inferred)" },
  out: { value: "DIR", help: "where results go (default build)" },
  "as-of": { value: "YYYY-MM-DD", help: "evaluation date (default: the latest snapshot)" },
  previous: { value: "DIR,DIR", help: "folders of earlier releases that must not give away what this one withholds (default: those in releases/)" },
  memory: { value: "MB", help: "memory of the database (default: 60 % of the machine, at most 6000)" },
  ...waitFlag,
};

/** What the flags ask for. Throws Misuse for a date that is none. */
export function evaluationOptions(values: Readonly<Record<string, string | true | undefined>>): EvaluationOptions {
  const asOf = dateFlag("as-of", values["as-of"]);
  const previous = typeof values["previous"] === "string" ? values["previous"].split(",").map((path) => resolve(path)) : keptReleases();
  const memory = integerFlag("memory", values["memory"], 1, 1_000_000);
  return {
    out: realFolder(String(values["out"] ?? paths.out)),
    ...(values["exports"] ? { exports: String(values["exports"]) } : {}),
    ...(values["region"] ? { region: String(values["region"]) } : {}),
    ...(asOf ? { asOf } : {}),
    ...(memory ? { memory } : {}),
    previous,
  };
}

/** Folders below releases/ that hold a data package, by name. */
function keptReleases(): string[] {
  const names = existsSync(paths.releases) ? readdirSync(paths.releases).sort() : [];
  return names.map((name) => join(paths.releases, name)).filter((folder) => existsSync(join(folder, "datapackage.json")));
}
