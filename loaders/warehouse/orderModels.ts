import type { Model } from "./readModels.js";

/** Models such that each stands after those that it reads; ties by name. Throws RangeError on a cycle, naming its members. */
export function orderModels<T extends Pick<Model, "name" | "references">>(models: readonly T[]): T[] {
  const ordered: T[] = [];
  const done = new Set<string>();
  let open = [...models].sort((a, b) => (a.name < b.name ? -1 : 1));
  while (open.length) {
    const ready = open.filter((model) => model.references.every((r) => done.has(r)));
    if (!ready.length) throw new RangeError(`models read each other in a circle: ${open.map((m) => m.name).join(", ")}`);
    for (const model of ready) {
      ordered.push(model);
      done.add(model.name);
    }
    open = open.filter((model) => !done.has(model.name));
  }
  return ordered;
}
