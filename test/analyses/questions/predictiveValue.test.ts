import { describe, expect, it } from "vitest";
import type { Answer } from "../../../loaders/analyses/analysis.js";
import { agencyRows } from "../../../loaders/analyses/predictiveValue/agencyRows.js";
import { stratifiedConcordance } from "../../../loaders/analyses/predictiveValue/concordance.js";
import { permuteEvents } from "../../../loaders/analyses/predictiveValue/eventTest.js";
import { observedOutcomes, personYear, type ObservedOutcomes } from "../../../loaders/analyses/predictiveValue/outcomes.js";
import { dayRows } from "../../../loaders/analyses/predictiveValue/personRows.js";
import { rankAssociation } from "../../../loaders/analyses/predictiveValue/rankAssociation.js";
import { answerPrediction, predictiveValue } from "../../../loaders/analyses/questions/predictiveValue.js";
import type { Ratings } from "../../../loaders/analyses/ratings.js";
import { spearmanCorrelation } from "../../../loaders/statistics/correlation/spearmanCorrelation.js";
import { mannWhitney } from "../../../loaders/statistics/difference/mannWhitney.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { withWarehouse } from "../../../loaders/warehouse/warehouse.js";
import { ratingsOf, type RatingLine } from "../ratingsOf.js";

interface Planted {
  readonly seed: number;
  /** what ability does to late days, promotions, awards, sanctions and targets */
  readonly effect: number;
  readonly agencies?: number;
  readonly top?: number;
}

const nobody: ObservedOutcomes = { punctuality: new Map(), presence: new Map(), promotions: new Map(), awards: new Map(), sanctions: new Map(), attainment: [], onTarget: [], organisation: [] };

/** Agencies of five raters with ten ratees each over three years; nine in ten are Baik. */
function region({ seed, effect, agencies = 12, top = 0.08 }: Planted): { ratings: Ratings; outcomes: ObservedOutcomes } {
  const random = randomStream(seed);
  const lines: RatingLine[] = [];
  const maps = { punctuality: new Map<number, number>(), presence: new Map<number, number>(), promotions: new Map<number, number>(), awards: new Map<number, number>(), sanctions: new Map<number, number>() };
  const organisation: ObservedOutcomes["organisation"][number][] = [];
  const attainment: ObservedOutcomes["attainment"][number][] = [];
  const onTarget: ObservedOutcomes["onTarget"][number][] = [];
  const cut = { top: top < 0.1 ? 1.4 : 0.5, low: -1.9 };
  for (let agency = 0; agency < agencies; agency++) {
    const level = random.normal() * 0.5;
    for (let year = 2022; year <= 2024; year++) {
      organisation.push({ opd_id: `opd-${agency}`, year, value: random.uniform() < 0.7 ? 2 : 3 });
      attainment.push({ opd_id: `opd-${agency}`, year, value: effect * level + 0.1 * random.normal() });
      onTarget.push({ opd_id: `opd-${agency}`, year, value: random.uniform() < 0.5 ? 1 : 0 });
    }
    for (let unit = 0; unit < 5; unit++) {
      const lenient = 0.3 * random.normal();
      for (let k = 0; k < 10; k++) {
        const person = 1000 + agency * 100 + unit * 10 + k;
        const ability = 0.7 * random.normal();
        for (let year = 2022; year <= 2024; year++) {
          const latent = ability + lenient + level + 0.6 * random.normal();
          lines.push({ person, rater: 1 + agency * 5 + unit, year, opd: `opd-${agency}`, predicate: latent > cut.top ? 1 : latent < cut.low ? 3 : 2 });
          const key = personYear(person, year + 1);
          const event = (chance: number, sign = 1) => Number(random.uniform() < chance * Math.exp(sign * 2 * effect * ability));
          maps.punctuality.set(key, effect * ability + 0.5 * random.normal());
          maps.presence.set(key, random.normal());
          maps.promotions.set(key, event(0.06));
          maps.awards.set(key, event(0.04));
          maps.sanctions.set(key, event(0.04, -1));
        }
      }
    }
  }
  return { ratings: ratingsOf(lines), outcomes: { ...maps, attainment, onTarget, organisation } };
}

const find = (answer: Answer, measure: string, category: string, specification = "tahun-berikut") =>
  answer.estimates.find((row) => row.measure === measure && row.category === category && row.specification === specification)!;

describe("daya-prediksi", () => {
  it("finds what is planted, each on its side", () => {
    const { ratings, outcomes } = region({ seed: 3, effect: 0.8, top: 0.2 });
    const answer = answerPrediction(ratings, outcomes, 0.4, 7);
    expect(answer.verdict).toBe("found");
    const late = find(answer, "keselarasan", "tepat-waktu");
    expect(late.estimate).toBeGreaterThan(0.65);
    expect(late.low).toBeGreaterThan(0.6);
    for (const category of ["promosi", "penghargaan"]) {
      expect(find(answer, "auc", category).estimate).toBeGreaterThan(0.55);
      expect(find(answer, "auc", category).p_adjusted).toBeLessThan(0.05);
    }
    expect(find(answer, "odds", "promosi").low).toBeGreaterThan(1);
    expect(find(answer, "auc", "hukuman-disiplin").estimate).toBeLessThan(0.5);
    expect(find(answer, "korelasi", "capaian-target", "antar-perangkat-daerah").estimate).toBeGreaterThan(0.4);
    const raw = find(answer, "korelasi", "tepat-waktu");
    expect(find(answer, "korelasi", "tepat-waktu", "andal").estimate).toBeCloseTo(raw.estimate! / Math.sqrt(0.4), 10);
  });

  it("tells how many agencies part from their targets only with ten on either side", () => {
    const parted = (agencies: number) => {
      const of = (value: (i: number) => number) => Array.from({ length: agencies }, (_, i) => ({ opd_id: `opd-${i}`, year: 2024, value: value(i) }));
      const outcomes = { ...nobody, organisation: of(() => 2), onTarget: of((i) => i % 2) };
      return agencyRows(region({ seed: 1, effect: 0, agencies: 1 }).ratings, outcomes).find(({ measure }) => measure === "berpisah")!;
    };
    expect(parted(20)).toMatchObject({ estimate: 0.5, smallest: 10 });
    expect(parted(19)).toMatchObject({ estimate: null });
    expect(parted(19).reason).not.toBeNull();
  });

  it("finds nothing where nothing is: as few of eight regions give an alarm after adjustment as chance allows", () => {
    let alarms = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const { ratings, outcomes } = region({ seed, effect: 0 });
      const answer = answerPrediction(ratings, outcomes, null, seed);
      if (answer.estimates.some((row) => row.p_adjusted !== null && row.p_adjusted < 0.05)) alarms++;
    }
    // with a true rate of 5 % four or more of eight come once in three thousand times
    expect(alarms).toBeLessThanOrEqual(3);
  });

  it("covers the concordance of a large region with its interval", () => {
    const truth = mainRow(...both({ seed: 99, effect: 0.5, agencies: 60 })).estimate!;
    let covered = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const row = mainRow(...both({ seed, effect: 0.5 }));
      if (row.low! <= truth && truth <= row.high!) covered++;
    }
    // 95 % of 20 less three binomial errors
    expect(covered).toBeGreaterThanOrEqual(16);
  });

  it("says nothing, with a reason, without outcomes or with nearly all alike", () => {
    const { ratings, outcomes } = region({ seed: 5, effect: 0.5, agencies: 2 });
    const silent = answerPrediction(ratings, nobody, 0.5, 1);
    expect(silent.verdict).toBe("unclear");
    expect(silent.estimates).toHaveLength(1);
    expect(silent.estimates[0]!.reason).not.toBeNull();
    const alike = answerPrediction({ ...ratings, predicate: ratings.predicate.map(() => 2) }, outcomes, 0.5, 1);
    expect(alike.verdict).toBe("unclear");
    expect(alike.estimates.every(({ estimate, reason }) => estimate !== null || reason !== null)).toBe(true);
    const few = answerPrediction(ratings, { ...outcomes, awards: new Map([...outcomes.awards].map(([key], i) => [key, i < 5 ? 1 : 0])) }, 0.5, 1);
    expect(find(few, "auc", "penghargaan").reason!.en).toContain("fewer than ten");
    expect(find(few, "korelasi", "capaian-target", "antar-perangkat-daerah").reason).not.toBeNull();
  });

  it("reads better ratings with worse attendance as no prediction", () => {
    const { ratings, outcomes } = region({ seed: 3, effect: -0.8, top: 0.2 });
    const answer = answerPrediction(ratings, outcomes, null, 7);
    expect(find(answer, "keselarasan", "tepat-waktu").high).toBeLessThan(0.5);
    expect(answer.verdict).toBe("none");
  });

  it("declares every row", () => {
    const { ratings, outcomes } = region({ seed: 3, effect: 0.3 });
    const declared = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    for (const row of answerPrediction(ratings, outcomes, 0.5, 1).estimates) {
      expect(declared(predictiveValue.measures)).toContain(row.measure);
      expect(declared(predictiveValue.specifications)).toContain(row.specification);
      expect(declared(predictiveValue.categories)).toContain(row.category);
    }
  });
});

function mainRow(ratings: Ratings, outcomes: ObservedOutcomes) {
  return dayRows(ratings, outcomes.punctuality, "tepat-waktu", 1, true, "tahun-berikut")[0]!;
}

function both(planted: Planted): [Ratings, ObservedOutcomes] {
  const { ratings, outcomes } = region(planted);
  return [ratings, outcomes];
}

describe("pairs within strata", () => {
  const random = randomStream(11);
  const n = 120;
  const one = new Int32Array(n);
  const groups = Int32Array.from({ length: n }, () => Number(random.uniform() < 0.3));
  const values = Float64Array.from(groups, (group) => Math.round(2 * (group + random.normal())));
  const own = Int32Array.from({ length: n }, (_, i) => i);

  it("is Mann and Whitney's superiority with one stratum, and brute force with several groups and strata", () => {
    const found = stratifiedConcordance({ groups, values, strata: one, ratees: own, raters: own })!;
    const side = (group: number) => ({ values: [...values].filter((_, i) => groups[i] === group), weights: null });
    expect(found.estimate).toBeCloseTo(mannWhitney(side(1), side(0)).value!.superiority, 12);
    const many = Int32Array.from({ length: n }, () => random.index(4));
    const strata = Int32Array.from({ length: n }, () => random.index(5));
    let agree = 0;
    let pairs = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) {
      if (strata[i] !== strata[j] || many[i]! <= many[j]!) continue;
      const weight = 1 / (strata.filter((s) => s === strata[i]).length + 1);
      pairs += weight;
      agree += weight * (values[i]! > values[j]! ? 1 : values[i] === values[j] ? 0.5 : 0);
    }
    expect(stratifiedConcordance({ groups: many, values, strata, ratees: own, raters: own })!.estimate).toBeCloseTo(agree / pairs, 12);
  });

  it("permutes to the p value of Mann and Whitney", () => {
    const shuffled = Float64Array.from(values, () => Math.round(2 * random.normal()));
    const side = (group: number) => ({ values: [...shuffled].filter((_, i) => groups[i] === group), weights: null });
    expect(permuteEvents({ groups, values: shuffled, strata: one }, 5)!.p).toBeCloseTo(mannWhitney(side(1), side(0)).value!.p, 1);
    expect(permuteEvents({ groups, values, strata: one }, 5)!.p).toBeLessThan(0.01);
  });

  it("ranks to Spearman's correlation with one stratum", () => {
    const other = Float64Array.from(values, (value) => value + 3 * random.normal());
    expect(rankAssociation(values, other, one, own, own)!.estimate).toBeCloseTo(spearmanCorrelation(values, other)!.estimate, 12);
  });
});

describe("outcomes", () => {
  it("reads each mart at its grain", async () => {
    await withWarehouse(":memory:", async (warehouse) => {
      await warehouse.run(`
        create table person_years as select * from (values (1, 2023), (2, 2023), (1, 2024), (2, 2024)) as t(person_id, year);
        create table attendances as select * from (values (1, 2024, 200, 20, 2), (2, 2024, 40, 1, 0)) as t(person_id, year, working_days, late_count, unexcused_days);
        create table position_changes as select * from (values (1, 2024, true), (1, 2024, true), (2, 2023, false), (2, 2024, true)) as t(person_id, year, is_promotion);
        create table awards as select * from (values (1, 2023, 'Satyalancana Karya Satya X Tahun'), (2, 2024, 'ASN Berprestasi')) as t(person_id, year, award_type);
        create table disciplines as select 1 as person_id, 2024 as year where false;
        create table organisation_predicates as select 'a' as opd_id, 2024 as year, 2 as predicate;
        create table sector_indicators as select 'opd-' || i as opd_id, 2024 as year, kind as indicator, i::double as value, 5.0 as target,
          case kind when 'tunggu' then 'jam' else '%' end as unit_of_measure from range(11) as r(i), (values ('tunggu'), ('capaian'), ('langka')) as k(kind) where kind <> 'langka' or i < 3`);
      const found = await observedOutcomes(warehouse);
      expect([...found.punctuality]).toEqual([[personYear(1, 2024), -0.1]]);
      expect([...found.presence]).toEqual([[personYear(1, 2024), -0.01]]);
      expect([...found.promotions]).toEqual([[personYear(1, 2024), 1], [personYear(2, 2024), 1]]);
      expect([...found.awards]).toEqual([[personYear(1, 2024), 0], [personYear(2, 2024), 1]]);
      expect(found.sanctions.size).toBe(0);
      expect(found.attainment.map(({ value }) => value)).toEqual(new Array(11).fill(0.5));
      expect(found.organisation).toEqual([{ opd_id: "a", year: 2024, value: 2 }]);
    });
  });
});
