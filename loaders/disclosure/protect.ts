import { Elimination } from "./elimination.js";
import { Ledger, type Sum } from "./ledger.js";
import type { LinkedTables, Rule } from "./tables.js";

/**
 * Which lines to withhold so that no sensitive quantity can be found out from the others.
 *
 * Primary: every line with a sensitive quantity. Secondary, until nothing changes: a relation with a guarded quantity keeps at
 * least two unknown ones that come to the minimum at least, and no guarded quantity is determined by the relations of its
 * system taken together (elimination over the unknown, positive quantities). Withheld next is the shown quantity that costs least; ties
 * go by id, so that the answer does not depend on the order of the tables. Only relations that a change touches, and those that share
 * unknowns with them, are looked at again.
 *
 * Variant: linear protection of counts. It does not bound the width of the interval that a linear programme would find, nor
 * combine equations of different systems other than through equal numbers (`echo`).
 *
 * @returns ids of withheld lines
 * @throws RangeError for an unknown quantity
 */
export function protect(tables: LinkedTables, rule: Rule): ReadonlySet<string> {
  const ledger = new Ledger(tables);
  const sensitive = new Map(tables.quantities.map(({ id, sensitive }, at) => [id, sensitive ? at : -1]));
  tables.lines.forEach((line, at) => {
    if (line.withheld || (!line.open && line.quantities.some((name) => sensitive.get(name)! >= 0))) ledger.withholdLine(at);
  });
  for (const at of sensitive.values()) if (at >= 0) ledger.guard(at);
  for (let again = true; again; ) {
    again = false;
    for (const changed of ledger.changed) {
      if (changed.size === 0) continue;
      again = true;
      settle(changed, ledger, rule);
    }
  }
  return ledger.withheldIds;
}

/** Until no relation of the system is left that has changed since it was last found to give nothing away. */
function settle(changed: Set<Sum>, ledger: Ledger, rule: Rule): void {
  while (changed.size > 0) {
    const touched = coverThin(changed, ledger, rule);
    for (const component of components(touched, ledger)) {
      const solved = new Elimination(component.map(({ terms }) => terms), (quantity) => ledger.isOpen(quantity));
      const exposed = solved.determined.filter((quantity) => ledger.isGuarded(quantity));
      if (exposed.length) coverExposed(exposed.map((quantity) => solved.reasons(quantity)), ledger);
      else for (const quantity of solved.determined) ledger.reckon(quantity);
    }
  }
}

/** Empties `changed`, covering relations that give away what is in them, and returns all that were in it. */
function coverThin(changed: Set<Sum>, ledger: Ledger, rule: Rule): Set<Sum> {
  const touched = new Set<Sum>();
  while (changed.size > 0) {
    const waiting = [...changed].sort((a, b) => a.at - b.at);
    changed.clear();
    for (const sum of waiting) {
      touched.add(sum);
      while (isThin(sum, rule)) {
        const next = shownZero(sum, ledger) ?? cheapestShown(sum, ledger);
        if (next === undefined) break;
        ledger.guard(next);
      }
    }
  }
  return touched;
}

/** Fewer than two unknown, or unknown ones that only add up and come to less than the minimum: then each is known to lie below it. */
function isThin({ open, guarded, added, subtracted, size }: Sum, rule: Rule): boolean {
  if (guarded === 0) return false;
  if (open < 2) return true;
  return (added === 0 || subtracted === 0) && size < rule.minimum;
}

/** The given relations and those that are joined to them by unknown quantities, in groups that share none. */
function components(start: ReadonlySet<Sum>, ledger: Ledger): Sum[][] {
  const seen = new Set<Sum>();
  const found: Sum[][] = [];
  for (const first of [...start].sort((a, b) => a.at - b.at)) {
    if (first.open === 0 || seen.has(first)) continue;
    seen.add(first);
    const component = [first];
    for (const sum of component) {
      for (const [quantity] of sum.terms) {
        if (!ledger.isOpen(quantity)) continue;
        for (const next of ledger.sumsOf[quantity]!) {
          if (seen.has(next) || next.system !== first.system) continue;
          seen.add(next);
          component.push(next);
        }
      }
    }
    found.push(component.sort((a, b) => a.at - b.at));
  }
  return found;
}

/**
 * Withholds one of the reasons of every exposed quantity at least, as any protection must: again and again the one that costs least for
 * each that it covers.
 */
function coverExposed(reasons: readonly (readonly number[])[], ledger: Ledger): void {
  const candidates = new Map<number, Set<number>>();
  reasons.forEach((list, exposed) => {
    for (const quantity of list) {
      if (!canWithhold(quantity, ledger)) continue;
      const covers = candidates.get(quantity);
      if (covers) covers.add(exposed);
      else candidates.set(quantity, new Set([exposed]));
    }
  });
  while (candidates.size > 0) {
    let best = -1;
    let least = Infinity;
    for (const [quantity, { size }] of candidates) {
      const cost = costOf(quantity, ledger, least * size) / size;
      if (cost < least || (cost === least && compare(ledger.ids[quantity]!, ledger.ids[best]!) < 0)) [best, least] = [quantity, cost];
    }
    const covered = candidates.get(best)!;
    for (const exposed of [...covered]) {
      for (const quantity of reasons[exposed]!) {
        const covers = candidates.get(quantity);
        if (covers?.delete(exposed) && covers.size === 0) candidates.delete(quantity);
      }
    }
    ledger.guard(best);
  }
}

/**
 * Of a flow (several terms of each sign): a shown 0 that enters with the other sign than all unknown ones. Withheld, it leaves their sum without
 * a bound (in − out = 5 may be 5 − 0 or 25 − 20), and nothing but the 0 is lost.
 */
function shownZero({ terms, open, added, subtracted }: Sum, ledger: Ledger): number | undefined {
  if (open === 0 || (added > 0 && subtracted > 0)) return undefined;
  const missing = added === 0 ? 1 : -1;
  const other = terms.filter(([, sign]) => sign === missing).length;
  if (other < 2 || terms.length - other < 2) return undefined;
  return terms.find(([quantity, sign]) => sign === missing && ledger.values[quantity] === 0 && ledger.isKnown(quantity) && !ledger.isGuarded(quantity))?.[0];
}

function cheapestShown({ terms }: Sum, ledger: Ledger): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const [quantity] of terms) {
    if (!canWithhold(quantity, ledger)) continue;
    const cost = costOf(quantity, ledger, least);
    if (cost < least || (cost === least && best !== undefined && compare(ledger.ids[quantity]!, ledger.ids[best]!) < 0)) [best, least] = [quantity, cost];
  }
  return best;
}

function canWithhold(quantity: number, ledger: Ledger): boolean {
  return ledger.values[quantity] !== 0 && !ledger.isGuarded(quantity) && ledger.isKnown(quantity);
}

/** What is lost by withholding a quantity: its value times the weight of the lines that go with it. Exact up to `limit`, above it where it is more. */
function costOf(quantity: number, ledger: Ledger, limit: number): number {
  const value = Math.abs(ledger.values[quantity]!);
  return value > limit ? value : value * Math.max(1, ledger.weightLost(quantity, limit / value + 1));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
