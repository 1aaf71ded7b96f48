import type { Bounds } from "./bounds.js";
import type { Constraint, System, Terms } from "./system.js";

export interface Component {
  readonly variables: readonly number[];
  readonly constraints: readonly Constraint[];
  readonly targets: readonly number[];
}

/** Unknowns that share constraints which can still say something, with the targets that hold them. */
export function components(system: System, bounds: Bounds, open: readonly number[], rooted: readonly Terms[]): Component[] {
  const group = system.names.map((_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (group[root] !== root) root = group[root]!;
    return (group[at] = root);
  };
  const loose = (terms: Terms) => terms.map(([variable]) => variable).filter((variable) => !bounds.isFixed(variable));
  const said = bounds.constraints.filter(({ terms, low, high }) => loose(terms).length > 0 && !isSure(terms, low, high, bounds));
  for (const { terms } of [...said, ...open.map((at) => ({ terms: rooted[at]! }))]) {
    const [first, ...rest] = loose(terms);
    for (const other of rest) group[find(other)] = find(first!);
  }
  const found = new Map<number, { variables: Set<number>; constraints: Constraint[]; targets: number[] }>();
  for (const at of open) {
    const root = find(loose(rooted[at]!)[0]!);
    const own = found.get(root) ?? { variables: new Set(), constraints: [], targets: [] };
    found.set(root, own);
    own.targets.push(at);
    for (const variable of loose(rooted[at]!)) own.variables.add(variable);
  }
  for (const constraint of said) {
    const own = found.get(find(loose(constraint.terms)[0]!));
    if (!own) continue;
    own.constraints.push(constraint);
    for (const variable of loose(constraint.terms)) own.variables.add(variable);
  }
  return [...found.values()].map(({ variables, ...rest }) => ({ variables: [...variables], ...rest }));
}

function isSure(terms: Terms, low: number, high: number, bounds: Bounds): boolean {
  const ends = (isHigh: boolean) => terms.reduce((sum, [variable, coefficient]) => sum + coefficient * (coefficient > 0 === isHigh ? bounds.high[variable]! : bounds.low[variable]!), 0);
  return ends(false) >= low && ends(true) <= high;
}
