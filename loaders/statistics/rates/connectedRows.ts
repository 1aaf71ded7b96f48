import type { Family, Panel } from "./panel.js";

/**
 * Rows among those marked in `included` from which unit and period effects can be told: in `poisson` those of units and periods that
 * have events at all, and then the largest set of rows that units and periods connect.
 */
export function connectedRows({ units, periods, response }: Panel, included: Uint8Array, family: Family): number[] {
  let rows = [...response.keys()].filter((i) => included[i] === 1);
  for (let before = -1; family === "poisson" && before !== rows.length; ) {
    before = rows.length;
    for (const codes of [units, periods]) {
      const lively = new Set(rows.filter((i) => response[i]! > 0).map((i) => codes[i]!));
      rows = rows.filter((i) => lively.has(codes[i]!));
    }
  }
  const parent = new Map<string, string>();
  const find = (name: string): string => {
    let at = name;
    while ((parent.get(at) ?? at) !== at) at = parent.get(at)!;
    parent.set(name, at);
    return at;
  };
  for (const i of rows) parent.set(find(`u${units[i]}`), find(`p${periods[i]}`));
  const size = new Map<string, number>();
  const names = rows.map((i) => find(`u${units[i]}`));
  for (const name of names) size.set(name, (size.get(name) ?? 0) + 1);
  const largest = [...size].sort((x, y) => y[1] - x[1])[0]?.[0];
  return rows.filter((_, at) => names[at] === largest);
}
