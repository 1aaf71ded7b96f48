import { beforeAll, describe, expect, test } from "vitest";
import type { Cell } from "../../loaders/sample/dialect.js";
import { layouts } from "../../loaders/sample/layouts/index.js";
import { correctionRatios, goLiveOf } from "../../loaders/sample/layouts/digitalSystems.js";
import { satisfactionEffect } from "../../loaders/sample/layouts/satisfaction.js";
import { never } from "../../loaders/sample/people.js";
import { Sample } from "../../loaders/sample/sample.js";

describe("planted effects outside the appraisals", () => {
  let sample: Sample;
  beforeAll(() => {
    sample = new Sample(1373, 3300, { first: 2022, last: 2025 });
  });
  const rows = (kind: string): Record<string, Cell>[] =>
    layouts.find((layout) => layout.kind === kind)!.files(sample).flatMap((file) => file.sheets.flatMap((sheet) => [...sheet.rows()].map((row) => Object.fromEntries(sheet.headers.map((header, i) => [header, row[i] ?? null])))));

  test("agencies go live at different times, some not yet", () => {
    const days = sample.organisation.opds.map((opd) => goLiveOf(sample, "attendance", opd.index));
    expect(new Set(days.filter((day) => day !== never)).size).toBeGreaterThan(8);
    expect(days.filter((day) => day === never).length).toBeGreaterThan(0);
  });

  test("corrections fall to about the planted ratio once a system is live", () => {
    const beyond = rows("attendance").filter((row) => Number(row["HADIR"]) > Number(row["HARI KERJA"])).length;
    expect(beyond).toBe(sample.defects.counts["present-exceeds-working"]!["attendance"]);
    for (const row of rows("payroll-correction")) expect(Number(row["Jumlah Baris Dikoreksi"])).toBeLessThanOrEqual(Number(row["Jumlah Baris Daftar TPP"]));
    const { realised } = sample;
    const attendance = realised.moments("attendance corrections after go-live")!.mean / realised.moments("attendance corrections before go-live")!.mean;
    const share = (when: string) => realised.counted(`payroll corrected lines ${when} go-live`) / realised.counted(`payroll lines ${when} go-live`);
    // the common trend lets later months fall somewhat further
    expect(attendance).toBeGreaterThan(correctionRatios.attendance * 0.7);
    expect(attendance).toBeLessThan(correctionRatios.attendance * 1.15);
    expect(share("after") / share("before")).toBeGreaterThan(correctionRatios.payroll * 0.65);
    expect(share("after") / share("before")).toBeLessThan(correctionRatios.payroll * 1.15);
  });

  test("selection: fewer of the older pass SKD, women and men pass alike, and the rules hold", () => {
    const applicants = rows("recruitment");
    const planted = sample.facts["selection_deviations"] as Record<string, number>;
    const passes = (row: (typeof applicants)[number]) => {
      const [twk, tiu, tkp] = ["TWK", "TIU", "TKP"].map((part) => Number(row[part])) as [number, number, number];
      const bound = { Cumlaude: [311, 85], Disabilitas: [286, 60] }[String(row["Jenis Formasi"])];
      return bound ? twk + tiu + tkp >= bound[0]! && tiu >= bound[1]! : twk >= 65 && tiu >= 80 && tkp >= 166;
    };
    const isAgainst = (row: (typeof applicants)[number]) => (row["Keterangan"] === "TL" ? passes(row) : ["P", "P/L", "P/TL"].includes(String(row["Keterangan"])) && !passes(row));
    const isWrong = (row: (typeof applicants)[number]) => row["Nilai Akhir"] !== null && row["SKB"] !== null && Math.abs(Number(row["Nilai Akhir"]) - 0.4 * (Number(row["Total SKD"]) / 5.5) - 0.6 * Number(row["SKB"])) > 0.01;
    expect(applicants.filter(isAgainst)).toHaveLength(planted["threshold"]!);
    expect(applicants.filter(isWrong)).toHaveLength(planted["final-score"]!);
    const { realised } = sample;
    const rate = (group: string) => realised.counted(`recruitment 2024 passed SKD threshold, ${group}`) / realised.counted(`recruitment 2024 took SKD, ${group}`);
    expect(rate("30+") / rate("under 30")).toBeLessThan(0.8);
    expect(rate("women") / rate("men")).toBeGreaterThan(0.9);
    expect(rate("women") / rate("men")).toBeLessThan(1.1);
  });

  test("SKM: u6 moves with the agency's planted effect, u1 does not", () => {
    const responses = rows("satisfaction");
    const opds = sample.organisation.opds.filter((opd) => responses.filter((row) => row["unit"] === opd.name).length > 150);
    expect(opds.length).toBeGreaterThan(6);
    const means = (item: string) => opds.map((opd) => {
      const own = responses.filter((row) => row["unit"] === opd.name);
      return own.reduce((sum, row) => sum + Number(row[item]), 0) / own.length;
    });
    const effects = opds.map((opd) => satisfactionEffect(sample, opd.index));
    const slope = (values: readonly number[]) => {
      const [me, mv] = [effects, values].map((list) => list.reduce((sum, value) => sum + value, 0) / list.length) as [number, number];
      return effects.reduce((sum, effect, i) => sum + (effect - me) * (values[i]! - mv), 0) / effects.reduce((sum, effect) => sum + (effect - me) ** 2, 0);
    };
    expect(slope(means("u6"))).toBeGreaterThan(0.3);
    expect(Math.abs(slope(means("u1")))).toBeLessThan(0.15);
  });
});
