import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { testPaths } from "../runner/testPaths.js";

const files = readdirSync(join(testPaths.root, "loaders"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".sql")).sort();
const sql = (file: string) => readFileSync(join(testPaths.root, "loaders", file), "utf8").replace(/--.*$/gm, "");
/** Whole numbers, whose sums are the same in any order. */
const whole = new Set(["days", "reports", "answer", "is_reached::integer", "mutu-pelayanan.sql score"]);

describe("a model's numbers do not depend on threads or the day:", () => {
  it("means and spreads of fractions are taken in the order of their values", () => {
    expect(files.length).toBeGreaterThan(100);
    const calls = files.flatMap((file) => [...sql(file).matchAll(/\b(?:avg|stddev_\w+|var_\w+|covar_\w+|corr|regr_\w+)\(/g)].map((match) => ({ file, argument: argumentAt(sql(file), match.index + match[0].length) })));
    expect(calls.length).toBeGreaterThan(15);
    const open = calls.filter(({ file, argument }) => !/ order by /.test(argument) && !whole.has(argument) && !whole.has(`${file.split(/[\\/]/).at(-1)} ${argument}`));
    expect(open.map(({ file, argument }) => `${file}: ${argument}`)).toEqual([]);
  });

  it("no statement asks the clock or chance", () => {
    expect(files.flatMap((file) => [...sql(file).matchAll(/\b(?:now|today|random|uuid|get_current_\w+|setseed)\(|\bcurrent_(?:date|time|timestamp)\b|\busing sample\b/gi)].map(([found]) => `${file}: ${found}`))).toEqual([]);
  });
});

function argumentAt(text: string, start: number): string {
  let depth = 1;
  let end = start;
  while (depth > 0 && end < text.length) depth += { "(": 1, ")": -1 }[text[end++]!] ?? 0;
  return text.slice(start, end - 1).trim();
}
