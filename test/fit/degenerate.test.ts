import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { FitMethod } from "../../loaders/fit/fitMethod.js";
import { methods } from "../../loaders/fit/methods.js";
import { fitInProcess } from "../commands/fitInProcess.js";

const folder = mkdtempSync(join(tmpdir(), "neraca kasus "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One column per part that a method's flags may play. */
interface Cell {
  readonly y: string | number;
  readonly g: string | number;
  readonly s: string | number;
  readonly x: string | number;
  readonly p: string | number;
  readonly w: number;
}

const rows = (n: number, cell: (i: number) => Partial<Cell>): Cell[] =>
  Array.from({ length: n }, (_, i) => ({ y: (i * 7) % 5, g: "ab"[i % 2]!, s: "klm"[i % 3]!, x: (i * i) % 7, p: ((i * 3) % 10) / 10, w: 1 + (i % 2), ...cell(i) }));

const tables: Readonly<Record<string, readonly Cell[]>> = {
  "one row": rows(1, () => ({})),
  "two rows": rows(2, () => ({})),
  "three rows": rows(3, () => ({})),
  "a response that never varies": rows(12, () => ({ y: 1 })),
  "one group": rows(12, () => ({ g: "a" })),
  "one stratum": rows(12, () => ({ s: "k" })),
  "one of everything": rows(12, () => ({ y: 3, g: "a", s: "k", x: 1, p: 0.5 })),
  "a group of one": rows(12, (i) => ({ g: i ? "a" : "b" })),
  "groups each of one": rows(12, (i) => ({ g: `g${i}`, s: `s${i}` })),
  "group and stratum that are the same": rows(12, (i) => ({ g: "ab"[i % 2]!, s: "ab"[i % 2]! })),
  "a group that foretells the response": rows(12, (i) => ({ y: i % 2 })),
  "explanations that repeat the group": rows(12, (i) => ({ x: i % 2 })),
  "two answers": rows(12, (i) => ({ y: (i >> 1) % 2 })),
  "rows twice": rows(12, (i) => ({ y: (i >> 1) % 3, g: "ab"[(i >> 1) % 2]!, s: "klm"[(i >> 1) % 3]! })),
  "a large offset": rows(12, (i) => ({ y: 1e9 + ((i * 7) % 5) })),
  "texts everywhere": rows(12, (i) => ({ y: "pq"[(i >> 1) % 2]!, x: "uv"[i % 2]!, p: "z" })),
  "probabilities that are none": rows(12, (i) => ({ p: i / 4 })),
  "every pair once": rows(6, () => ({})),
  "every pair once, one answer": rows(6, () => ({ y: 2, x: 2 })),
  "every pair once, raters a step apart": rows(6, (i) => ({ y: (i % 3) + (i % 2) })),
  "three groups": rows(12, (i) => ({ g: "abc"[i % 3]!, s: "kl"[(i >> 1) % 2]! })),
};

const weighted = ["three rows", "two answers", "three groups"];

const parts: Readonly<Record<string, string>> = { response: "y", group: "g", effects: "g,s", fixed: "x", strata: "s", cluster: "s", target: "s", rater: "g", ratings: "y,x", p: "p" };

function commandLine(method: FitMethod, data: string, success: string, extra: readonly string[]): string[] {
  const flags = method.flags.flatMap((flag) => {
    if (flag.name === "success") return ["--success", success];
    const column = parts[flag.name];
    if (column === undefined && flag.required) throw new Error(`a part for --${flag.name} of ${method.name} is missing in this test`);
    return column === undefined || (flag.kind !== "column" && flag.kind !== "columns") ? [] : [`--${flag.name}`, column];
  });
  return [method.name, "--data", data, ...flags, ...extra];
}

describe.each(methods.map((method) => [method.name, method] as const))("%s", (name, method) => {
  it.each(Object.keys(tables))("answers or says in one line why not: %s", async (title) => {
    const cells = tables[title]!;
    const data = join(folder, `${name}.csv`);
    writeFileSync(data, ["y,g,s,x,p,w", ...cells.map(({ y, g, s, x, p, w }) => [y, g, s, x, p, w].join(","))].join("\n"));
    for (const extra of weighted.includes(title) ? [[], ["--weights", "w"]] : [[]]) {
      const { code, out, err } = await fitInProcess(commandLine(method, data, String(cells[0]!.y), extra));
      if (code === 0) {
        expect(err).toBe("");
        expect(JSON.parse(out)).toMatchObject({ method: name, n: cells.length });
      } else {
        expect([code, out]).toEqual([2, ""]);
        expect(err).toMatch(new RegExp(`^fit ${name}: [^\\n]{10,300}\\n$`));
        expect(err).not.toMatch(/NaN|undefined|null|\[object/);
      }
    }
  });
});
