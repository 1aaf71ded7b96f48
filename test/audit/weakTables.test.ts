import { describe, expect, it } from "vitest";
import { attackTables, found } from "./writePackage.js";

const bySex = `
  unit,sex,|count,status
  total,total,100,
  A,total,40,
  B,total,60,
  A,F,,c
  A,M,,c
  B,F,,c
  B,M,,c
  total,F,55,
  total,M,45,`;

describe("weak tables, each recovered", () => {
  it("a total with one withheld part", async () => {
    const report = await attackTables({ t: "unit,|count,status\ntotal,50,\nA,20,\nB,26,\nC,,c" });
    expect(found(report)).toEqual(["C count 4..4"]);
    expect(report.findings[0]!.path).toEqual(["t: total (50) − t: A (20) − t: B (26) − t: C = 0 [sum over unit]"]);
    expect([report.withheld, report.recovered, report.notShown]).toEqual([1, 1, 0]);
  });

  it("two tables that are safe alone and not together", async () => {
    const byAge = bySex.replaceAll("sex", "age").replaceAll(",F", ",young").replaceAll(",M", ",old");
    const single = `
      unit,sex,|count,status
      total,total,100,
      A,total,40,
      B,total,60,
      A,F,35,
      A,M,,c`;
    expect((await attackTables({ bySex })).recovered).toBe(0);
    expect((await attackTables({ byAge })).recovered).toBe(0);
    expect(found(await attackTables({ bySex, single }))).toEqual(["A F count 35..35", "A M count 5..5", "A M count 5..5", "B F count 20..20", "B M count 40..40"]);
    const hidden = { one: "unit,|count,status\ntotal,100,\nA,,c\nB,,c\nC,60,", two: "unit,|count,status\ntotal,100,\nA,,c\nC,60,\nB,33," };
    expect((await attackTables({ one: hidden.one })).recovered).toBe(0);
    expect(found(await attackTables(hidden))).toEqual(["A count 7..7", "A count 7..7", "B count 33..33"]);
  });

  it("an interval that is narrower than the unsafe range, from linked margins", async () => {
    const report = await attackTables({
      t: `
      unit,sex,|count,status
      total,total,60,
      A,total,3,
      B,total,57,
      A,F,,c
      A,M,,c
      B,F,,c
      B,M,,c
      total,F,30,
      total,M,30,`,
    });
    expect(found(report)).toEqual(["A F count 0..3", "A M count 0..3"]);
  });

  it("whole numbers: a share that only one count can have", async () => {
    const whole = await attackTables({ t: "unit,|n,count,value,satuan,status\nA,40,20,0.5,share,\nB,30,,0.2333,share,c\nC,20,10,0.5,share," });
    expect(found(whole)).toEqual(["B count 7..7"]);
  });

  it("a rounded percentage with a known base, and not where the rounding hides enough", async () => {
    const table = (n: number, value: string) => ({ t: `unit,|n,count,value,satuan,status\nA,200,100,50,percent,\nB,300,150,50,percent,\nC,${n},,${value},percent,c` });
    expect(found(await attackTables(table(50, "8")))).toEqual(["C count 4..4"]);
    expect((await attackTables(table(5000, "8"))).recovered).toBe(0);
  });

  it("complementary shares: the small rest of a share", async () => {
    const linked = await attackTables({
      t: `
      unit,dimension,category,|n,count,value,satuan,status
      total,state,done,100,80,0.8,share,
      total,state,late,100,20,0.2,share,
      A,state,done,60,,,share,c
      A,state,late,60,4,0.07,share,
      B,state,done,40,24,0.6,share,
      B,state,late,40,16,0.4,share,`,
    });
    expect(found(linked)).toEqual(["A state done complement 4..4", "A state done count 56..56"]);
  });

  it("releases: a cell that an earlier release shows, and a total that grew by one unit", async () => {
    const now = "unit,year,|count,status\ntotal,2024,100,\nA,2024,,c\nB,2024,,c\nC,2024,60,";
    expect((await attackTables({ t: now })).recovered).toBe(0);
    expect(found(await attackTables({ t: now }, [{ t: "unit,year,|count,status\ntotal,2024,100,\nA,2024,8,\nB,2024,,c\nC,2024,60," }]))).toEqual(["2024 A count 8..8", "2024 B count 32..32"]);
    expect(found(await attackTables({ t: now }, [{ t: "unit,year,|count,status\ntotal,2024,100,\nA,2024,,c\nB,2024,32,\nC,2024,,c" }]))).toEqual(["2024 A count 8..8", "2024 B count 32..32"]);
    expect((await attackTables({ t: now }, [{ t: "unit,year,|count,status\ntotal,2024,97,\nA,2024,8,\nB,2024,,c\nC,2024,60," }])).recovered).toBe(0);
  });

  it("a list of categories that leaves one member out", async () => {
    const report = await attackTables({
      t: `
      unit,grade,|count,status
      A,total,50,
      A,I,20,
      A,II,30,
      B,total,46,
      B,I,20,
      B,II,20,
      B,III,6,
      C,total,44,
      C,I,21,
      C,II,20,
      D,total,41,
      D,I,21,
      D,II,20,`,
    });
    expect(found(report)).toEqual(["C unlisted 3..3"]);
    expect(report.findings[0]!.path[0]).toContain("not listed: III");
  });

  it("means times their bases", async () => {
    const table = (mean: string) => ({
      t: `
      dimension,category,period,|n,value,satuan,status
      ,,2023,50,42.0,years,
      sex,F,2023,20,45.0,years,
      sex,M,2023,30,40.0,years,
      ,,2024,50,${mean},years,
      sex,F,2024,,45.0,years,c
      sex,M,2024,,40.0,years,c`,
    });
    expect(found(await attackTables(table("44.2")))).toEqual(["2024 sex M base 7..9"]);
  });
});

describe("protected tables, in which nothing is found", () => {
  it.each([
    ["two parts that come to enough", "unit,|count,status\ntotal,50,\nA,,c\nB,26,\nC,,c"],
    ["a square of margins", bySex],
    ["a share that is withheld with its percentage", "unit,|n,count,value,satuan,status\nA,40,20,0.5,share,\nB,30,,,share,c\nC,20,10,0.5,share,"],
    ["nothing withheld", "unit,|count,status\ntotal,50,\nA,24,\nB,26,"],
  ])("%s", async (_, table) => {
    const report = await attackTables({ t: table });
    expect([found(report), report.recovered, report.notShown]).toEqual([[], 0, 0]);
  });
});
