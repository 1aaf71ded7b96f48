import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fitted } from "../commands/fitInProcess.js";

const folder = mkdtempSync(join(tmpdir(), "neraca kode "));
const data = join(folder, "unit.csv");

beforeAll(() => {
  const lines = Array.from({ length: 24 }, (_, i) => {
    const y = (((i * 37) % 23) / 3 + (i % 4) * 0.7).toFixed(3);
    const unit = ["Dinas B", "dinas a", "Badan, C", "Éd"][(i * 5 + Math.floor(i / 6)) % 4];
    const year = 2023 + (i % 5 ? (i * i + i) % 3 : 1);
    const x = i === 7 ? "" : i === 15 ? "NA" : ((i * 11) % 13) / 2;
    return `${y},"${unit}","${year}","${x}",${[1, 2, 0.5, 0, 3][i % 5]}`;
  });
  writeFileSync(data, ['"y","unit name","year","x","w"', ...lines].join("\n"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compare = (ours: readonly { readonly name: string; readonly estimate: number; readonly se: number }[], theirs: readonly (readonly [string, number, number])[]) => {
  expect(ours.map(({ name }) => name)).toEqual(theirs.map(([name]) => name));
  theirs.forEach(([, estimate, se], i) => {
    expect(ours[i]!.estimate / estimate).toBeCloseTo(1, 8);
    expect(ours[i]!.se / se).toBeCloseTo(1, 8);
  });
};

it("quoted numbers, missing values, weights of 0, categories and a reference are read as R 4 read.csv and lm read them", async () => {
  const found = await fitted(["regression", "--data", data, "--response", "y", "--fixed", "unit name,year,x", "--categorical", "year", "--reference", "year=2024", "--weights", "w"]);
  compare(found.estimates, [
    ["(intercept)", 0.84265542297018, 1.5012148248024],
    ["unit nameDinas B", 0.18098753202803, 0.9704734598654],
    ["unit namedinas a", 0.39703840953621, 1.4413317774882],
    ["unit nameÉd", 0.69388334872721, 1.3602509755691],
    ["year2023", 4.77480778133015, 1.3142585829896],
    ["year2025", 4.35025750298786, 1.3797809590453],
    ["x", -0.08603946008566, 0.2247250021791],
  ]);
  expect([found.n, found.estimates[0]!.df]).toEqual([17, 10]);
  expect(found.logLikelihood).toBeCloseTo(-29.29995375722, 9);
  expect(found.notes.slice(0, 2)).toEqual(['2 rows of 24 left out: no value in "x"', "5 rows of 24 left out: weight 0"]);
});

it("a quoted year is a number, and a chosen reference leaves the others in code-point order", async () => {
  const found = await fitted(["regression", "--data", data, "--response", "y", "--fixed", "unit name,year", "--reference", "unit name=Éd"]);
  compare(found.estimates, [
    ["(intercept)", 669.8023809542499, 1276.851213444965],
    ["unit nameBadan, C", -0.8888333333333, 1.523910837895],
    ["unit nameDinas B", -0.3342380952377, 1.527534887812],
    ["unit namedinas a", 0.1095238095241, 1.538355813317],
    ["year", -0.3285714285724, 0.630959030844],
  ]);
});
