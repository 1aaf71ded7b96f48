import { yearEnd, yearOf } from "./calendar.js";
import { mobility } from "./careers.js";
import { planted } from "./latentModel.js";
import { movements } from "./layouts/movement.js";
import { canaries } from "./names.js";
import { rates } from "./people.js";
import type { Sample } from "./sample.js";

/** What was planted in a sample, and what it came to: shapes of the population, planted parameters, realised values, defects, canaries. */
export interface Truth {
  readonly synthetic: true;
  readonly seed: number;
  readonly employees: number;
  readonly window: { readonly first: number; readonly last: number };
  readonly organisation: { readonly units: number; readonly opds: number; readonly structural_posts: number };
  /** what really happened; the register lacks `missing_in` and `missing_out` of it, the snapshot of the year lost `rows_lost` rows to damage */
  readonly flows: readonly Flow[];
  readonly planted: Readonly<Record<string, unknown>>;
  readonly realised: Readonly<Record<string, unknown>>;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly defects: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly canaries: typeof canaries;
}

export interface Flow {
  readonly year: number;
  readonly opening: number;
  readonly entries: number;
  readonly exits: number;
  readonly closing: number;
  readonly missing_in: number;
  readonly missing_out: number;
  readonly rows_lost: number;
}

export function truthOf(sample: Sample): Truth {
  const { realised, organisation } = sample;
  return {
    synthetic: true,
    seed: sample.seed,
    employees: sample.employees,
    window: sample.window,
    organisation: { units: organisation.units.length, opds: organisation.opds.length, structural_posts: organisation.units.filter((unit) => unit.echelon).length },
    flows: flowsOf(sample),
    planted: {
      latent: planted, mobility, rates, true_nulls: ["sex", "employment_type"],
      strict_agencies: organisation.opds.filter((opd) => sample.latent.strict[opd.index]).map((opd) => opd.name),
    },
    realised: { variance_shares: varianceShares(sample), moments: realised.summaries, counts: realised.counts },
    facts: sample.facts,
    defects: sample.defects.counts,
    canaries,
  };
}

/** opening + entries − exits = closing, year by year. */
export function flowsOf(sample: Sample): Flow[] {
  const { people, realised } = sample;
  const count = (year: number) => {
    let number = 0;
    for (let i = 0; i < people.count; i++) if (sample.active(i, yearEnd(year))) number++;
    return number;
  };
  const moved = new Map<string, number>();
  for (const { day, direction } of movements(sample)) {
    const key = `${yearOf(day)} ${direction}`;
    moved.set(key, (moved.get(key) ?? 0) + 1);
  }
  return sample.years.map((year) => ({
    year, opening: count(year - 1), entries: moved.get(`${year} in`) ?? 0, exits: moved.get(`${year} out`) ?? 0, closing: count(year),
    missing_in: realised.counted(`movements missing ${year} in`), missing_out: realised.counted(`movements missing ${year} out`), rows_lost: realised.counted(`snapshot rows lost ${year}`),
  }));
}

/** Shares of the variance of the result latent over the annual rows that were written; null where none were. */
function varianceShares(sample: Sample): Record<string, number> | null {
  const total = sample.realised.moments("latent")?.variance;
  if (!total) return null;
  return Object.fromEntries(["ability", "leniency", "relation", "age", "training", "drift", "noise"].map((part) => [part, (sample.realised.moments(part)?.variance ?? 0) / total]));
}
