import { determined } from "./determined.js";
import { Ledger } from "./ledger.js";
import type { LinkedTables, Relation, Rule } from "./tables.js";

/**
 * Which lines to withhold so that no sensitive quantity can be found out from the others.
 *
 * Primary: every line with a sensitive quantity. Secondary, until nothing changes: a relation with a guarded quantity keeps at
 * least two unknown ones that come to the minimum at least, and no guarded quantity is determined by the relations of its
 * system taken together (elimination over the unknown, positive quantities). Withheld next is the shown quantity that costs least; ties
 * go by id, so that the answer does not depend on the order of the tables.
 *
 * Variant: linear protection of counts. It does not bound the width of the interval that a linear programme would find, nor
 * combine equations of different systems other than through equal numbers (`echo`).
 *
 * @returns ids of withheld lines
 * @throws RangeError for an unknown quantity
 */
export function protect(tables: LinkedTables, rule: Rule): ReadonlySet<string> {
  const ledger = new Ledger(tables);
  const sensitive = new Set(tables.quantities.filter((quantity) => quantity.sensitive).map(({ id }) => id));
  for (const line of tables.lines) {
    if (line.withheld || (!line.open && line.quantities.some((name) => sensitive.has(name)))) ledger.withholdLine(line.id);
  }
  for (const name of sensitive) ledger.guard(name);
  const systems = bySystem(tables, ledger);
  for (const name of systems.keys()) ledger.touched.add(name);
  for (let [system] = ledger.touched; system !== undefined; [system] = ledger.touched) {
    ledger.touched.delete(system);
    settle(systems.get(system) ?? [], ledger, rule);
  }
  return ledger.withheld;
}

function bySystem({ relations }: LinkedTables, ledger: Ledger): Map<string, Relation[]> {
  const systems = new Map<string, Relation[]>();
  for (const relation of relations) {
    const { system } = ledger.quantities.get(relation.terms[0]![0])!;
    const list = systems.get(system);
    if (list) list.push(relation);
    else systems.set(system, [relation]);
  }
  return systems;
}

function settle(relations: readonly Relation[], ledger: Ledger, rule: Rule): void {
  for (;;) {
    coverEach(relations, ledger, rule);
    const found = determined(
      relations
        .map(({ terms }) => terms.filter(([name]) => isOpen(name, ledger)))
        .filter((terms) => terms.length > 0),
    );
    const exposed = [...found].filter((name) => ledger.guarded.has(name)).sort();
    if (exposed.length) {
      if (!coverExposed(exposed, relations, ledger)) return;
      continue;
    }
    const fresh = [...found].filter((name) => !ledger.reckoned.has(name));
    if (!fresh.length) return;
    for (const name of fresh) ledger.reckon(name);
  }
}

/** Unknown to the reader and able to move either way. */
function isOpen(name: string, ledger: Ledger): boolean {
  return !ledger.isKnown(name) && ledger.quantities.get(name)!.value !== 0;
}

function coverEach(relations: readonly Relation[], ledger: Ledger, rule: Rule): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const relation of relations) {
      while (isThin(relation, ledger, rule)) {
        const next = cheapestShown(relation.terms.map(([name]) => name), ledger);
        if (next === undefined) break;
        ledger.guard(next);
        changed = true;
      }
    }
  }
}

/** Fewer than two unknown, or unknown ones that only add up and come to less than the minimum: then each is known to lie below it. */
function isThin({ terms }: Relation, ledger: Ledger, rule: Rule): boolean {
  const open = terms.filter(([name]) => isOpen(name, ledger));
  if (!open.some(([name]) => ledger.guarded.has(name))) return false;
  if (open.length < 2) return true;
  if (open.some(([, sign]) => sign !== open[0]![1])) return false;
  return open.reduce((sum, [name]) => sum + Math.abs(ledger.quantities.get(name)!.value), 0) < rule.minimum;
}

/** Exposed quantities that one further withheld quantity is taken to cover before the relations are solved again. */
const share = 8;

/**
 * Withholds a further quantity beside exposed ones: in their own relations if they show any, else anywhere in the system.
 * Where many are exposed, one for every few of them, so that large tables are not solved once per cell.
 */
function coverExposed(exposed: readonly string[], relations: readonly Relation[], ledger: Ledger): boolean {
  const groups = Array.from({ length: Math.ceil(exposed.length / share) }, (_, i) => exposed.slice(i * share, (i + 1) * share));
  const covered = groups.filter((group) => coverOne(group.flatMap((name) => ledger.relationsOf.get(name) ?? []), ledger));
  return covered.length > 0 || coverOne(relations, ledger);
}

function coverOne(relations: readonly Relation[], ledger: Ledger): boolean {
  const next = cheapestShown(relations.flatMap(({ terms }) => terms.map(([name]) => name)), ledger);
  if (next === undefined) return false;
  ledger.guard(next);
  return true;
}

/** The shown quantity whose withholding costs least: its value times the lines that go with it. */
function cheapestShown(names: readonly string[], ledger: Ledger): string | undefined {
  const candidates = [...new Set(names)].filter((name) => !ledger.guarded.has(name) && ledger.quantities.get(name)!.value !== 0 && ledger.isKnown(name));
  const costs = new Map(candidates.map((name) => [name, Math.abs(ledger.quantities.get(name)!.value) * Math.max(1, ledger.linesLost(name))]));
  return candidates.sort((a, b) => costs.get(a)! - costs.get(b)! || compare(a, b))[0];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
