import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import type { FitMethod } from "../../loaders/fit/fitMethod.js";
import { methods } from "../../loaders/fit/methods.js";
import { literal, withWarehouse } from "../../loaders/warehouse/warehouse.js";
import { runNode } from "../runner/runNode.js";
import { testPaths } from "../runner/testPaths.js";
import { fitInProcess, fitted, wordsOf } from "./fitInProcess.js";

const folder = mkdtempSync(join(tmpdir(), "neraca fit "));
const example = (name: string) => join("data", "examples", name);
const write = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Shows what a method is given. */
const probe: FitMethod = {
  name: "probe",
  summary: "shows what it is given",
  flags: [
    { name: "response", kind: "column", required: true, help: "a column" },
    { name: "fixed", kind: "columns", required: false, help: "columns" },
    { name: "levels", kind: "text", required: false, help: "texts" },
    { name: "leave-out", kind: "switch", required: false, help: "a switch" },
  ],
  example: "--data data/examples/sleep.csv --response extra",
  run: (input) => ({
    estimates: [{ name: "infinite", estimate: 1 / 0, interval: { low: NaN, high: 2 } }],
    design: input.design(input.list("fixed")),
    levels: input.list("levels"),
    flag: input.flag("levels"),
    leaveOut: input.switchedOn("leave-out"),
    seed: input.seed,
    notes: ["said by the method"],
  }),
};
const probed = async (...args: string[]) => {
  const { code, out, err } = await fitInProcess(["probe", ...args], [probe]);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out) as Record<string, unknown> & { readonly design: { readonly names: string[]; readonly columns: number[][] }; readonly notes: string[] };
};

describe("every method", () => {
  it("is listed once, in help too", async () => {
    const { code, out } = await fitInProcess(["--help"]);
    expect(code).toBe(0);
    const listed = [...out.split("flags of every method")[0]!.matchAll(/^ {2}([a-z-]+) {2}/gm)].map((match) => match[1]);
    expect(listed).toEqual(methods.map((method) => method.name));
    expect(new Set(listed).size).toBe(methods.length);
  });

  it.each(methods.map((method) => [method.name, method] as const))("%s explains its flags, and its example runs", async (name, method) => {
    const { code, out } = await fitInProcess([name, "--help"]);
    expect(code).toBe(0);
    expect([...out.matchAll(/^ {2}--([a-z-]+)/gm)].map((match) => match[1])).toEqual([...method.flags.map((flag) => flag.name), "data", "weights", "categorical", "reference", "seed", "format", "help"].filter((flag, i, all) => all.indexOf(flag) === i));
    const [, line] = /^example: npm run --silent fit -- (.*)$/m.exec(out)!;
    expect(wordsOf(line!).slice(0, 2)).toEqual([name, "--data"]);
    const found = await fitted(line!);
    expect(Object.keys(found).slice(0, 3)).toEqual(["method", "data", "n"]);
    expect([found.method, found.seconds, Object.keys(found).at(-1)]).toEqual([name, 0.25, "seconds"]);
    expect(found.n).toBeGreaterThan(0);
    expect(found.estimates.length + (found.variances?.length ?? 0)).toBeGreaterThan(0);
    for (const estimate of found.estimates) expect(estimate).toEqual(expect.objectContaining({ name: expect.any(String) as string, estimate: estimate.estimate === null ? null : (expect.any(Number) as number) }));
    for (const note of found.notes) expect(note).toMatch(/\S/);
    const table = await fitInProcess([...wordsOf(line!), "--format", "table"]);
    expect([table.code, table.err]).toEqual([0, ""]);
    expect(table.out).toMatch(new RegExp(`^  method +${name}\n`));
  });
});

describe("files", () => {
  it("give the same answer as CSV, gzipped, TSV and Parquet", async () => {
    const csv = readFileSync(example("penicillin.csv"), "utf8");
    const parquet = join(folder, "penicillin.parquet");
    await withWarehouse(":memory:", (warehouse) => warehouse.run(`copy (from read_csv(${literal(example("penicillin.csv"))})) to ${literal(parquet)} (format parquet)`));
    const paths = [example("penicillin.csv"), write("penicillin.csv.gz", gzipSync(csv)), write("penicillin.tsv", csv.replaceAll(",", "\t")), parquet];
    const answers = await Promise.all(paths.map(async (path) => ({ ...(await fitted(["oneway", "--data", path, "--response", "diameter", "--group", "sample"])), data: "" })));
    for (const answer of answers.slice(1)) expect(answer).toEqual(answers[0]);
  });

  it("may have names and levels with spaces, commas, quotes and equals signs", async () => {
    const data = write("nama.csv", 'nilai,"jabatan, unit","a ""b""",x=y\n1,"guru, SD",k,1\n2,"a=b",l,2\n3,"guru, SD",k,3\n');
    expect((await probed("--data", data, "--response", "nilai", "--fixed", 'jabatan, unit,a "b",x=y')).design.names).toEqual(["(intercept)", "jabatan, unitguru, SD", 'a "b"l', "x=y"]);
    expect((await probed("--data", data, "--response", "nilai", "--fixed", '"jabatan, unit", x=y', "--reference", "jabatan, unit=guru, SD,x=y=2")).design.names)
      .toEqual(["(intercept)", "jabatan, unita=b", "x=y1", "x=y3"]);
    expect((await probed("--data", data, "--response", "nilai", "--fixed=x=y", "--fixed", "nilai", "--categorical", "x=y,nilai", "--reference", "x=y=3", "--reference", "nilai=2")).design.names)
      .toEqual(["(intercept)", "x=y1", "x=y2", "nilai1", "nilai3"]);
  });

  it("have what was left out in the notes, before the method's own", async () => {
    const data = write("celah.csv", "y,x,w\n1,a,1\n,b,1\n3,b,0\n4,b,2\n");
    const found = await probed("--data", data, "--response", "y", "--fixed", "x", "--weights", "w");
    expect([found["n"], found["totalWeight"], found.notes]).toEqual([2, 3, ['1 row of 4 left out: no value in "y"', "1 row of 4 left out: weight 0", "said by the method"]]);
  });
});

describe("flags", () => {
  it("reach the method, and what is not finite is null", async () => {
    const found = await probed("--data", example("sleep.csv"), "--response", "extra", "--levels", 'a, "b,c",d', "--leave-out", "--seed", "7");
    expect(found).toMatchObject({ levels: ["a", "b,c", "d"], flag: 'a, "b,c",d', leaveOut: true, seed: 7, estimates: [{ estimate: null, interval: { low: null, high: 2 } }] });
  });

  it("take a value that begins with a minus sign", async () => {
    expect(await probed("--data", example("sleep.csv"), "--response", "extra", "--levels", "-1")).toMatchObject({ flag: "-1" });
  });

  it("print an aligned table", async () => {
    const { out } = await fitInProcess(["probe", "--data", example("sleep.csv"), "--response", "extra", "--format", "table"], [probe]);
    expect(out).toContain("  n         20\n");
    expect(out).toContain("estimates\n  name      estimate  low  high\n  infinite         –    –     2\n");
    expect(out).toMatch(/\nnotes\n {2}said by the method\n$/);
  });
});

describe("misuse is one clear line and exit code 2", () => {
  const sleep = example("sleep.csv");
  const cases: readonly (readonly [string, () => readonly string[], string | RegExp])[] = [
    ["no method", () => [], /^fit: no method given as the first word; one of: probe$/],
    ["a method that is none", () => ["prob"], 'fit: no method "prob"; did you mean "probe"?; one of: probe'],
    ["a flag that is none", () => ["probe", "--respons", "extra"], /^fit probe: no flag --respons; did you mean --response\?; flags: --response --fixed/],
    ["a word too many", () => ["probe", "--response", "extra", "group"], 'not a flag: "group"'],
    ["a flag without value", () => ["probe", "--data", sleep, "--response"], "--response: no value given"],
    ["a flag followed by a flag", () => ["probe", "--response", "--data", sleep], "--response: no value given"],
    ["an empty value", () => ["probe", "--response=", "--data", sleep], "--response: no value given"],
    ["a switch with a value", () => ["probe", "--leave-out=yes"], '--leave-out takes no value: "yes"'],
    ["a flag twice", () => ["probe", "--response", "extra", "--response", "ID"], "--response is given twice"],
    ["flags not given", () => ["probe"], "--response COLUMN and --data FILE are needed"],
    ["a format that is none", () => ["probe", "--data", sleep, "--response", "extra", "--format", "xml"], '--format: not json or table: "xml"'],
    ["a seed that is none", () => ["probe", "--data", sleep, "--response", "extra", "--seed", "x"], '--seed: not a whole number of at least 0: "x"'],
    ["no such file", () => ["probe", "--data", "tidak ada.csv", "--response", "y"], '--data: no such file: "tidak ada.csv"'],
    ["a folder", () => ["probe", "--data", "data", "--response", "y"], '--data: not a file: "data"'],
    ["an unreadable file", () => ["probe", "--data", write("rusak.parquet", "PAR1 rusak"), "--response", "y"], /--data: .*rusak\.parquet: cannot be read/],
    ["an empty file", () => ["probe", "--data", write("kosong.csv", ""), "--response", "y"], /--data: .*kosong\.csv: empty file/],
    ["a ragged file", () => ["probe", "--data", write("timpang.csv", "a,b\n1,2\n3\n"), "--response", "a"], /timpang\.csv: line 3: expected 2 columns, found 1/],
    ["no rows", () => ["probe", "--data", write("judul.csv", "a,b\n"), "--response", "a"], "the file has no rows"],
    ["no complete row", () => ["probe", "--data", write("lubang.csv", "a,b\n1,\n,2\n"), "--response", "a", "--fixed", "b"], "no row has a value in every column used"],
    ["a column that is none", () => ["probe", "--data", sleep, "--response", "Extra"], 'fit probe: --response: no column "Extra"; did you mean "extra"?; columns: extra, group, ID'],
    ["a column of a list that is none", () => ["probe", "--data", sleep, "--response", "extra", "--fixed", "group,age"], '--fixed: no column "age"; columns: extra, group, ID'],
    ["a column named twice", () => ["probe", "--data", sleep, "--response", "extra", "--fixed", "group,group"], '--fixed: column "group" is named twice'],
    ["weights that are none", () => ["probe", "--data", example("wine.csv"), "--response", "rating", "--weights", "temp"], /--weights: column "temp" is not numeric: row 1 has "cold"/],
    ["a negative weight", () => ["probe", "--data", sleep, "--response", "group", "--weights", "extra"], /--weights: column "extra" row 2: not a weight of at least 0: -1.6/],
    ["a reference to no column", () => ["probe", "--data", sleep, "--response", "extra", "--reference", "sex=a"], '--reference: no column "sex"; columns: extra, group, ID'],
    ["a reference to an unused column", () => ["probe", "--data", sleep, "--response", "extra", "--reference", "group=1"], '--reference: column "group" is used by no other flag'],
    ["a reference that is none", () => ["probe", "--data", sleep, "--response", "extra", "--reference", "group"], '--reference: not COLUMN=LEVEL: "group"'],
    ["a reference to no level", () => ["probe", "--data", sleep, "--response", "extra", "--fixed", "group", "--reference", "group=3"], '--reference: column "group" has no level "3"; levels: 1, 2'],
    ["one level", () => ["probe", "--data", write("satu.csv", "y,x\n1,a\n2,a\n"), "--response", "y", "--fixed", "x"], 'column "x" has only one level: "a"'],
  ];

  it.each(cases)("%s", async (_, args, message) => {
    const { code, out, err } = await fitInProcess(args(), [probe]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^fit(?: probe)?: [^\n]+\n$/);
    if (typeof message === "string") expect(err).toContain(message);
    else expect(err.trimEnd()).toMatch(message);
  });

  it("when statistics throw a RangeError", async () => {
    const broken: FitMethod = { ...probe, run: () => { throw new RangeError("level must lie\n between 0 and 1: 2"); } };
    expect(await fitInProcess(["probe", "--data", sleep, "--response", "extra"], [broken])).toEqual({ code: 2, out: "", err: "fit probe: level must lie between 0 and 1: 2\n" });
  });

  it("but a fault of ours is not dressed as misuse", async () => {
    const broken: FitMethod = { ...probe, run: () => { throw new TypeError("x is not a function"); } };
    await expect(fitInProcess(["probe", "--data", sleep, "--response", "extra"], [broken])).rejects.toThrow(TypeError);
  });
});

describe("the command itself", () => {
  const run = (...args: readonly string[]) => runNode({ args: ["--import", "tsx", join("loaders", "commands", "fit.ts"), ...args], cwd: testPaths.root });

  it("prints nothing but one JSON object", async () => {
    const { code, stdout, stderr } = await run("oneway", "--data", example("dyestuff.csv"), "--response", "Yield", "--group", "Batch");
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ method: "oneway", n: 30 });
  });

  it("refuses with 2", async () => {
    const { code, stdout, stderr } = await run("oneway", "--data", example("dyestuff.csv"), "--response", "Yeild", "--group", "Batch");
    expect([code, stdout, stderr]).toEqual([2, "", 'fit oneway: --response: no column "Yeild"; did you mean "Yield"?; columns: Batch, Yield\n']);
  });
});
