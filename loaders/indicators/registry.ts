import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkIndicator } from "./checkIndicator.js";
import type { Indicator } from "./indicator.js";
import { themes } from "./themes.js";

export interface RegisteredIndicator extends Indicator {
  /** the text of `<id>.sql` */
  readonly sql: string;
}

/**
 * Every indicator of a folder: each `<id>.ts` that exports `indicator`, with the `<id>.sql` beside it.
 * Ordered by theme, then by the declared `order`, then by id. Other modules of the folder are left alone.
 *
 * @throws RangeError naming the file for a missing partner, an id that is not the file's name, an id given twice, or a declaration that is not complete
 */
export async function loadIndicators(directory: string = fileURLToPath(new URL(".", import.meta.url))): Promise<RegisteredIndicator[]> {
  const names = (await readdir(directory)).sort();
  const statements = new Set(names.filter((name) => name.endsWith(".sql")).map((name) => basename(name, ".sql")));
  const found: RegisteredIndicator[] = [];
  for (const name of names.filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))) {
    const stem = basename(name, ".ts");
    const module = (await import(pathToFileURL(join(directory, name)).href)) as { readonly indicator?: Indicator };
    if (!module.indicator) {
      if (statements.has(stem)) throw new RangeError(`${name}: does not export "indicator"`);
      continue;
    }
    const twin = found.find(({ id }) => id === module.indicator!.id);
    if (twin) throw new RangeError(`${name}: indicator "${twin.id}" is declared twice`);
    if (module.indicator.id !== stem) throw new RangeError(`${name}: declares "${module.indicator.id}" instead of "${stem}"`);
    if (!statements.delete(stem)) throw new RangeError(`${name}: no ${stem}.sql beside it`);
    checkIndicator(module.indicator);
    found.push({ ...module.indicator, sql: (await readFile(join(directory, `${stem}.sql`), "utf8")).replaceAll("\r\n", "\n").trim() });
  }
  const [orphan] = statements;
  if (orphan) throw new RangeError(`${orphan}.sql: no ${orphan}.ts beside it`);
  return found.sort((a, b) => place(a) - place(b) || (a.order ?? Infinity) - (b.order ?? Infinity) || (a.id < b.id ? -1 : 1));
}

function place(indicator: Indicator): number {
  return themes.findIndex(({ id }) => id === indicator.theme);
}
