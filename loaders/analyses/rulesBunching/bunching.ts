import { clopperPearson } from "../../statistics/intervals/clopperPearson.js";
import { betaCdf } from "../../statistics/distributions/beta.js";
import type { Warehouse } from "../../warehouse/warehouse.js";

/** An agency in a year to which a highest share of one predicate applies. */
export interface Ceiling {
  readonly opd: string;
  readonly year: number;
  readonly n: number;
  /** people with the predicate */
  readonly count: number;
  /** highest share of it */
  readonly limit: number;
}

/** Agencies with the dominant predicates that SE 3/2023 caps: Sangat Baik under Istimewa, Baik under Baik. */
export function ceilings(warehouse: Warehouse): Promise<Ceiling[]> {
  return warehouse.rows<Ceiling>(`
    select conformity.opd_id as opd, conformity.year, conformity.n::integer as n, pattern.value::double as "limit",
      round((share_sb * sb + share_b * b + share_bp * bp + share_k * k + share_sk * sk) * conformity.n)::integer as count
    from distribution_conformity as conformity
    join regulation_distribution_patterns as pattern
      on pattern.organisation_predicate = conformity.organisation_predicate and pattern.rule = 'max_share' and pattern.value >= 0.5
      and valid_from <= make_date(conformity.year, 12, 31) and (valid_to is null or valid_to >= make_date(conformity.year, 12, 31))
    order by opd, conformity.year`);
}

export interface Bunching {
  readonly below: number;
  readonly above: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/** Agencies and years near the limit below which nothing is said. */
export const fewestNear = 10;

/**
 * Of the agencies within a distance of the limit, the share at or just under it: a half where shares run smoothly across it. Exact binomial, two-sided by doubling;
 * the comparison of densities on both sides of a cutoff (McCrary 2008) in its simplest form (Cattaneo, Jansson & Ma 2020), for a small window. Null with fewer than ten.
 */
export function bunching(all: readonly Ceiling[], window: number): Bunching | null {
  const distance = ({ count, n, limit }: Ceiling) => count / n - limit;
  const below = all.filter((ceiling) => distance(ceiling) <= 1e-9 && distance(ceiling) > -window + 1e-9).length;
  const above = all.filter((ceiling) => distance(ceiling) > 1e-9 && distance(ceiling) <= window + 1e-9).length;
  const n = below + above;
  if (n < fewestNear) return null;
  const larger = Math.max(below, above);
  return { below, above, estimate: below / n, ...clopperPearson(below, n)!, p: Math.min(1, 2 * betaCdf(0.5, larger, n - larger + 1)) };
}
