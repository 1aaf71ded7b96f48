import { describe, expect, it } from "vitest";
import type { ActingSpell, Post } from "../../../loaders/analyses/careers/posts.js";
import { actingRows } from "../../../loaders/analyses/careers/successionRows.js";
import { talentTable } from "../../../loaders/analyses/careers/talents.js";
import { answerSuccession } from "../../../loaders/analyses/questions/succession.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { withRegion } from "../../models/region.js";
import { smallRegion } from "../../models/smallRegion.js";

const noTalents = { name: "kotak-talenta", columns: [], rows: [] };

/** Two agencies of twenty administrators each; as many people are ready as given. */
const posts = (first: number, second: number, year = 2025): Post[] => [["dinas-a", first] as const, ["dinas-b", second] as const].flatMap(([opd_id, candidates]) =>
  Array.from({ length: 20 }, (_, i): Post => ({ year, opd_id, position_type: "administrator", is_vacant: i < 3, candidates })));

const find = (rows: ReturnType<typeof answerSuccession>["estimates"], measure: string) => rows.find((row) => row.measure === measure && row.category === "" && row.period === "")!;

describe("suksesi-jabatan", () => {
  it("tells posts with someone ready from posts that different people could fill", () => {
    const { verdict, estimates } = answerSuccession({ posts: posts(4, 25), spells: [], limit: 184 }, noTalents);
    expect(verdict).toBe("none");
    expect(find(estimates, "tanpa-calon").estimate).toBe(0);
    expect(find(estimates, "calon-siap").estimate).toBe(1);
    expect(find(estimates, "serentak").estimate).toBe(24 / 40);
    expect(find(estimates, "kosong").estimate).toBe(6 / 40);
    const verdictOf = (own: readonly Post[]) => answerSuccession({ posts: own, spells: [], limit: 184 }, noTalents).verdict;
    expect(verdictOf(posts(0, 25))).toBe("found");
    const lacking = (lack: number, of: number) => Array.from({ length: of }, (_, i): Post => ({ year: 2025, opd_id: `dinas-${i}`, position_type: "pengawas", is_vacant: false, candidates: i < lack ? 0 : 1 }));
    expect(verdictOf(lacking(2, 200))).toBe("small");
    expect(verdictOf(lacking(5, 40))).toBe("unclear");
    expect(verdictOf(lacking(0, 10))).toBe("unclear");
  });

  it("takes the newest year that can be judged, shows others beside it, and is silent where none can", () => {
    const unknown = posts(0, 0, 2026).map((post) => ({ ...post, candidates: null }));
    const { estimates } = answerSuccession({ posts: [...posts(0, 0, 2024), ...posts(3, 3, 2025), ...unknown], spells: [], limit: 184 }, noTalents);
    expect(find(estimates, "calon-siap").estimate).toBe(1);
    expect(estimates.filter(({ measure }) => measure === "calon-siap-tahunan").map(({ period, estimate }) => [period, estimate])).toEqual([["2024", 0], ["2025", 1]]);
    expect(answerSuccession({ posts: unknown, spells: [], limit: 184 }, noTalents)).toMatchObject({ verdict: "unclear" });
    expect(answerSuccession({ posts: [], spells: [], limit: null }, noTalents).estimates).toMatchObject([{ estimate: null }]);
  });

  it("recovers the length of acting where many spells are still open, which their plain mean does not", () => {
    const stream = randomStream(8);
    const spells = Array.from({ length: 400 }, (): ActingSpell => {
      const length = -300 * Math.log(stream.uniform());
      const watched = 600 * stream.uniform();
      return { days: Math.round(Math.min(length, watched)), is_open: watched < length, position_type: "pengawas" };
    });
    const rows = actingRows({ spells, limit: 184 });
    const beyond = rows.find(({ measure }) => measure === "lewat-batas")!;
    expect(beyond.low!).toBeLessThan(Math.exp(-184 / 300));
    expect(beyond.high!).toBeGreaterThan(Math.exp(-184 / 300));
    expect(spells.filter(({ days }) => days > 184).length / 400).toBeLessThan(beyond.low!);
    const median = rows.find(({ measure }) => measure === "median-plt")!;
    expect(median.low! < 300 * Math.LN2 && median.high! > 300 * Math.LN2).toBe(true);
    expect(actingRows({ spells: spells.slice(0, 9), limit: 184 })).toEqual([]);
  });
});

const raw = {
  ...smallRegion,
  people: [{ person_id: 2, pseudonym: "two" }],
  raw_annual_appraisals: [[1, 1], [2, 2], [4, 2], [7, 2]].flatMap(([person_id, predicate]) => [2023, 2024].map((year) => ({ person_id: person_id!, year, predicate: predicate! }))),
  raw_trainings: [{ person_id: 2, course_name: "PELATIHAN KEPEMIMPINAN ADMINISTRATOR", structural_level_code: "3", year: 2020, hours: 900 }],
  raw_position_histories: [
    { person_id: 2, position_type: "1", unit_code: "D1A", echelon: "III.b", position_name: "KEPALA BIDANG PEMBINAAN", start_date: "2021-03-01", assignment: "D" },
    { person_id: 2, position_type: "1", unit_code: "D1B", echelon: "III.b", position_name: "KEPALA BIDANG KETENAGAAN", start_date: "2023-02-01", assignment: "PLT" },
    { person_id: 1, position_type: "1", unit_code: "D1B", echelon: "III.b", position_name: "KEPALA BIDANG KETENAGAAN", start_date: "2023-08-01", assignment: "PLT" },
    { person_id: 7, position_type: "1", unit_code: "D1B", echelon: "III.b", position_name: "KEPALA BIDANG KETENAGAAN", start_date: "2024-02-01", assignment: "D" },
    { person_id: 2, position_type: "1", unit_code: "D2A", echelon: "IV.a", position_name: "KEPALA SEKSI GIZI", start_date: "2024-10-01", assignment: "PLT" },
  ],
};

describe("from raw rows", () => {
  it("acting spells last over changes of the acting official, until a holder is appointed", async () => {
    await withRegion(raw, async (warehouse) => {
      expect(await warehouse.rows("select unit_code, start_date, end_date, is_open, position_type, days from acting_spells order by unit_code")).toEqual([
        { unit_code: "D1B", start_date: "2023-02-01", end_date: "2024-02-01", is_open: false, position_type: "administrator", days: 365 },
        { unit_code: "D2A", start_date: "2024-10-01", end_date: null, is_open: true, position_type: "pengawas", days: 91 },
      ]);
    });
  });

  it("who is ready meets every condition; the boxes of talent stay in a confidential table", async () => {
    await withRegion(raw, async (warehouse) => {
      const ready = await warehouse.rows("select person_id, target, scope from successors where year = 2024 order by all");
      // two is an administrator since 2021 with the training of that level; four entered as pelaksana without a known start of service
      expect(ready.filter(({ target }) => target === "jpt")).toEqual([{ person_id: 2, target: "jpt", scope: "region" }]);
      expect(ready.some(({ person_id }) => person_id === 1)).toBe(false);
      expect((await warehouse.rows("select distinct candidates from successions where position_type = 'jpt' and year = 2024")).map(({ candidates }) => candidates)).toEqual([1]);
      expect((await warehouse.rows("select distinct candidates from successions where year = 2023")).map(({ candidates }) => candidates)).toEqual([null]);
      const { columns, rows } = await talentTable(warehouse);
      const two = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]]))).filter(({ position_type }) => position_type === "administrator");
      // 15 for the degree, 30 for the training; two posts held count as one name
      expect(two).toMatchObject([{ performance: "sesuai", potential: "menengah", points: 45, box: 5 }]);
    });
  });
});
