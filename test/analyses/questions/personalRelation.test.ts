import { describe, expect, it } from "vitest";
import { demeaning } from "../../../loaders/analyses/fixedEffects/demeaning.js";
import { withinEffects } from "../../../loaders/analyses/fixedEffects/withinEffects.js";
import { matchedPairs } from "../../../loaders/analyses/personalRelation/matchedPairs.js";
import { relationCells, type WorkHistory } from "../../../loaders/analyses/personalRelation/relationCells.js";
import { relationRows } from "../../../loaders/analyses/personalRelation/relationRows.js";
import { answerRelation, personalRelation } from "../../../loaders/analyses/questions/personalRelation.js";
import type { Answer } from "../../../loaders/analyses/analysis.js";
import { absorb } from "../../../loaders/statistics/absorb/absorb.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { ratingsOf, type RatingLine } from "../ratingsOf.js";

interface Region {
  readonly annual: readonly RatingLine[];
  readonly quarters: readonly RatingLine[];
  readonly history: WorkHistory;
}

/**
 * Units of nine; a head is replaced by one of the unit or by one of another unit, whose place the old head takes. `together` and `perYear` are
 * added to the chance of Sangat Baik; those promoted from within are more lenient to everyone by `lenientPeers`.
 */
function region({ seed, units = 70, together = 0, perYear = 0, lenientPeers = 0, base = 0.15 }: { seed: number; units?: number; together?: number; perYear?: number; lenientPeers?: number; base?: number }): Region {
  const random = randomStream(seed);
  const place = Int32Array.from({ length: units * 9 }, (_, person) => Math.floor(person / 9));
  const able = Float64Array.from(place, () => (random.uniform() - 0.5) * 0.2);
  const lenient = Float64Array.from(place, () => (random.uniform() - 0.5) * 0.1);
  const head = Int32Array.from({ length: units }, (_, unit) => unit * 9);
  const seen = new Map<string, number>();
  const beside = new Set<string>();
  const places: WorkHistory["places"][number][] = [];
  const heads: WorkHistory["heads"][number][] = [];
  const superiors: WorkHistory["superiors"][number][] = [];
  const annual: RatingLine[] = [];
  const quarters: RatingLine[] = [];
  for (let year = 2022; year <= 2025; year++) {
    if (year > 2022) {
      for (let unit = 0; unit < units; unit++) {
        if (random.uniform() > 0.4) continue;
        const from = random.uniform() < 0.5 ? unit : random.index(units);
        const staff = [...place.keys()].filter((person) => place[person] === from && !head.includes(person));
        if (!staff.length) continue;
        const next = staff[random.index(staff.length)]!;
        place[head[unit]!] = from;
        place[next] = unit;
        head[unit] = next;
        if (from === unit) lenient[next]! += lenientPeers;
      }
      for (let k = 0; k < units; k++) {
        const person = random.index(place.length);
        if (!head.includes(person)) place[person] = random.index(units);
      }
    }
    const leads = new Set(head);
    for (let person = 0; person < place.length; person++) {
      const rater = head[place[person]!]!;
      if (rater === person) continue;
      const key = `${person} ${rater}`;
      const under = seen.get(key) ?? 0;
      const rate = (quarter?: number) => {
        const chance = base + able[person]! + lenient[rater]! + (beside.has(key) ? together : 0) + perYear * Math.min(3, under);
        return { person, rater, year, quarter, predicate: random.uniform() < chance ? 1 : 2, opd: `opd-${place[person]! % 7}`, positionType: "pelaksana" } as RatingLine;
      };
      annual.push(rate());
      quarters.push(rate(1), rate(2), rate(3), rate(4));
      superiors.push({ person_id: person, superior_id: rater, year });
      seen.set(key, under + 1);
    }
    place.forEach((unit, person_id) => places.push({ person_id, year, unit_code: String(unit) }));
    head.forEach((head_id, unit) => heads.push({ head_id, year, unit_code: String(unit) }));
    const members = new Map<number, number[]>();
    place.forEach((unit, person) => members.set(unit, [...(members.get(unit) ?? []), person]));
    for (const people of members.values()) for (const a of people) if (!leads.has(a)) for (const b of people) if (a !== b) beside.add(`${b} ${a}`);
  }
  return { annual, quarters, history: { places, heads, superiors } };
}

const answer = ({ annual, quarters, history }: Region, seed = 1) => answerRelation(ratingsOf(annual), ratingsOf(quarters), history, seed);
const cellsOf = ({ annual, quarters, history }: Region) => relationCells([ratingsOf(annual), ratingsOf(quarters)], history);
const row = ({ estimates }: Answer, category: string, specification = "dalam-penilai-pegawai", measure = "sangat-baik") => estimates.find((one) => one.category === category && one.specification === specification && one.measure === measure)!;

describe("personal relation", () => {
  it("recovers what having served together and years under a rater add, within ratee and rater, without bias over regions", () => {
    const all = Array.from({ length: 8 }, (_, seed) => relationRows(cellsOf(region({ seed: 20 + seed, together: 0.15, perYear: 0.05 }))));
    for (const [category, truth] of [["pernah-sekantor", 0.15], ["per-tahun", 0.05], ["satu-tahun", 0.05], ["dua-tahun-lebih", 0.105]] as const) {
      const found = all.map((estimates) => row({ verdict: "unclear", estimates }, category));
      const mean = found.reduce((sum, { estimate }) => sum + estimate!, 0) / found.length;
      const error = Math.sqrt(found.reduce((sum, { se }) => sum + se! ** 2, 0)) / found.length;
      expect(Math.abs(mean - truth), category).toBeLessThan(3 * error);
      expect(mean, category).toBeGreaterThan(3 * error);
    }
  });

  it("says so aloud, in pairs too, and does not see it in relations to come", () => {
    const found = answer(region({ seed: 5, together: 0.3 }));
    expect(found.verdict).toBe("found");
    expect(row(found, "pernah-sekantor").p_adjusted!).toBeLessThan(0.01);
    expect(row(found, "akan-sekantor", "plasebo").p!).toBeGreaterThan(0.01);
    expect(row(found, "tetap-tahun-depan", "plasebo").p!).toBeGreaterThan(0.01);
    expect(row(found, "pernah-sekantor", "berpasangan", "pasangan").p!).toBeLessThan(0.05);
    expect(row(found, "pernah-sekantor", "berpasangan", "odds-sangat-baik").estimate!).toBeGreaterThan(1.5);
  });

  it("is not misled by raters who are lenient to everyone", () => {
    const lenient = answer(region({ seed: 8, lenientPeers: 0.2 }));
    expect(row(lenient, "pernah-sekantor", "tanpa-kendali").low!).toBeGreaterThan(0.05);
    expect(Math.abs(row(lenient, "pernah-sekantor").estimate!)).toBeLessThan(3 * row(lenient, "pernah-sekantor").se!);
    expect(lenient.verdict).not.toBe("found");
  });

  it("finds nothing where there is nothing, in nearly every region", () => {
    const verdicts = Array.from({ length: 10 }, (_, seed) => answer(region({ seed: 100 + seed, units: 35 })).verdict);
    // at 2.5 % in either of two one-sided directions, three or more of ten would come once in a hundred
    expect(verdicts.filter((verdict) => verdict === "found" || verdict === "small").length).toBeLessThan(3);
  });

  it("is silent on one year, on a handful of raters, and where everyone is Baik", () => {
    const all = region({ seed: 3, units: 12 });
    const first = { annual: all.annual.filter(({ year }) => year === 2022), quarters: [], history: { places: all.history.places.filter(({ year }) => year === 2022), heads: [], superiors: [] } };
    for (const thin of [first, region({ seed: 4, units: 4 }), region({ seed: 6, base: -1 })]) {
      const { verdict, estimates } = answer(thin);
      expect(verdict).toBe("unclear");
      const lead = estimates.find(({ measure, specification, category }) => measure === "sangat-baik" && specification === "dalam-penilai-pegawai" && category === "pernah-sekantor")!;
      expect(lead).toMatchObject({ estimate: null, reason: { id: expect.any(String), en: expect.any(String) } });
    }
  });

  it("declares whatever it gives, and gives numbers or reasons", () => {
    for (const { measure, specification, category, estimate, reason } of answer(region({ seed: 2, units: 20, together: 0.1 })).estimates) {
      expect(personalRelation.measures.map(({ id }) => id)).toContain(measure);
      expect(personalRelation.specifications.map(({ id }) => id)).toContain(specification);
      expect(personalRelation.categories.map(({ id }) => id)).toContain(category);
      expect(estimate === null).toBe(reason !== null);
    }
  });
});

describe("relation cells", () => {
  it("counts earlier years together and under the rater, unknown where they began before the records", () => {
    const line = (person: number, rater: number, year: number): RatingLine => ({ person, rater, year, predicate: 2, opd: "a" });
    const ratings = ratingsOf([line(1, 9, 2022), line(2, 8, 2022), line(2, 9, 2023), line(1, 9, 2023), line(2, 9, 2024)]);
    const places = [2022, 2023, 2024].flatMap((year) => [1, 2, 9].map((person_id) => ({ person_id, year, unit_code: person_id === 1 && year > 2022 ? "V" : "U" })));
    const cells = relationCells([ratings], { places, heads: [{ head_id: 9, year: 2023, unit_code: "U" }, { head_id: 9, year: 2024, unit_code: "U" }], superiors: [] });
    const cell = (person: number, rater: number, year: number) => cells.find((one) => one.person === person && one.rater === rater && one.year === year)!;
    expect(cell(2, 9, 2023)).toMatchObject({ together: true, years: 0, headYears: 0, hasPast: true, hasFuture: true, stays: true });
    expect(cell(2, 9, 2024)).toMatchObject({ together: true, years: 1, headYears: 1, hasFuture: false });
    expect(cell(1, 9, 2023)).toMatchObject({ together: true, years: null, stays: false });
    expect(cell(2, 8, 2022)).toMatchObject({ hasPast: false, together: false });
  });
});

describe("matched pairs", () => {
  it("equals the count of pairs by hand", () => {
    const line = (person: number, rater: number, predicate: number): RatingLine => ({ person, rater, year: 2024, predicate, opd: "a", positionType: "pelaksana" });
    const ratings = ratingsOf([line(1, 90, 1), line(2, 90, 2), line(3, 90, 2), line(4, 91, 2), line(5, 91, 1), line(6, 91, 3)]);
    const related = [...ratings.ratee].map((ratee) => ([1, 4].includes(ratings.people[ratee]!) ? 1 : 0));
    // rater 90: two pairs won; rater 91: one lost, one won
    expect(matchedPairs(ratings, related, 1)).toMatchObject({ netWins: 0.5, pairs: 4, related: 2 });
  });
});

describe("demeaning", () => {
  it("equals alternating projections, with weights, loose ends and unconnected parts", () => {
    const random = randomStream(11);
    const n = 400;
    const a = Int32Array.from({ length: n }, (_, i) => (i < 200 ? random.index(40) : 40 + random.index(40)));
    const b = Int32Array.from({ length: n }, (_, i) => (i < 200 ? random.index(15) : 15 + random.index(15)));
    const c = Int32Array.from({ length: n }, () => random.index(4));
    const weights = Float64Array.from({ length: n }, () => 0.5 + random.uniform());
    const values = Float64Array.from({ length: n }, () => random.normal());
    for (const [factors, w] of [[[a, b, c], weights], [[a, b], null], [[c], weights]] as const) {
      const expected = absorb(values, factors, w).value!;
      demeaning(factors, w)(values)!.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9));
    }
    expect(demeaning([a, b], null)(Float64Array.from(a))!.every((value) => value === 0)).toBe(true);
  });

  it("says nothing without clusters enough", () => {
    const codes = Int32Array.from({ length: 60 }, (_, i) => i % 6);
    expect(withinEffects({ columns: [Float64Array.from(codes)], responses: [Float64Array.from(codes)], models: [[0]], factors: [new Int32Array(60)], clusters: codes })).toBeNull();
  });
});
