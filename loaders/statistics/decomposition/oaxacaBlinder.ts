import { normalQuantile, normalTwoSided } from "../distributions/normal.js";
import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { type Interval, upperProbability } from "../interval.js";
import { type GroupRegression, groupRegression } from "./groupRegression.js";
import { type Reference, references, referenceWeights } from "./referenceWeights.js";

export interface Part {
  readonly estimate: number;
  readonly se: number;
  readonly z: number | null;
  readonly p: number | null;
  readonly interval: Interval;
}

export type Parts<Name extends string> = Readonly<Record<Name, Part>>;

/** One way to split the difference: over all columns, and what each column adds. */
export interface Split<Name extends string> {
  readonly overall: Parts<Name>;
  readonly detailed: readonly ({ readonly name: string } & Parts<Name>)[];
}

export type TwoFoldPart = "explained" | "unexplained" | "unexplainedFirst" | "unexplainedSecond";
export type ThreeFoldPart = "endowments" | "coefficients" | "interaction";

export interface OaxacaBlinder {
  readonly first: GroupRegression;
  readonly second: GroupRegression;
  /** mean of the first group − mean of the second */
  readonly difference: Part;
  readonly threeFold: Split<ThreeFoldPart>;
  readonly twoFold: Readonly<Record<Reference, Split<TwoFoldPart>>>;
}

/**
 * Oaxaca–Blinder decomposition (Oaxaca 1973, Blinder 1973) of the difference in mean response between the rows with
 * `inFirst` and the others. Three-fold, seen from the second group (Winsborough & Dickinson 1971; Jann 2008):
 * endowments (x̄₁ − x̄₂)'β₂, coefficients x̄₂'(β₁ − β₂), interaction (x̄₁ − x̄₂)'(β₁ − β₂). Two-fold, for each reference β*
 * of `referenceWeights`: explained (x̄₁ − x̄₂)'β*, unexplained x̄₁'(β₁ − β*) + x̄₂'(β* − β₂), its two terms also apart.
 * What a column of a category adds to the unexplained part depends on the reference level.
 *
 * Errors by the delta method with random regressors: var(x̄'β) = x̄'V(β)x̄ + β'V(x̄)β (Jann 2008), with classical V(β) per
 * group, V(x̄) as estimated per group, independence between groups and of β and x̄, and Ω of β* = Ωβ₁ + (I − Ω)β₂ held
 * fixed (Oaxaca & Ransom 1998); z and p are normal. `weights` are precisions as in R `lm`; means are weighted alike.
 *
 * `columns` is the design with an intercept first and `names` its names. Not estimable where a group is empty, has no
 * residual df, or a column there depends on the others.
 * @throws RangeError where lengths differ, a value is not finite or the level lies outside (0, 1)
 */
export function oaxacaBlinder(names: readonly string[], columns: readonly Float64Array[], response: Float64Array, inFirst: readonly boolean[], weights: Float64Array | null = null, level = 0.95): Estimable<OaxacaBlinder> {
  if (names.length !== columns.length) throw new RangeError(`names must be as many as columns, ${columns.length}: ${names.length}`);
  if (inFirst.length !== response.length) throw new RangeError(`inFirst must have ${response.length} rows: ${inFirst.length}`);
  for (const [j, column] of columns.entries()) if (column.length !== response.length) throw new RangeError(`column ${j} must have ${response.length} rows: ${column.length}`);
  const z = normalQuantile(upperProbability(level));
  const side = (wanted: boolean, label: string): Estimable<GroupRegression> => {
    const take = (values: Float64Array) => values.filter((_, i) => inFirst[i] === wanted);
    const own = take(response);
    if (own.length === 0) return notEstimable(`${label} has no rows`);
    return groupRegression(names, columns.map(take), own, weights && take(weights), label);
  };
  const one = side(true, "the first group");
  if (one.value === null) return one;
  const two = side(false, "the second group");
  if (two.value === null) return two;

  const at = new Point(one.value, two.value);
  const k = columns.length;
  const split = <Name extends string>(parts: Readonly<Record<Name, (j: number) => Term>>): Split<Name> => {
    const words = Object.keys(parts) as Name[];
    const terms = words.map((word) => columns.map((_, j) => parts[word](j)));
    const summed = (pick: (list: readonly Term[]) => Term) => Object.fromEntries(words.map((word, w) => [word, at.part(pick(terms[w]!), z)])) as Record<Name, Part>;
    return { overall: summed(sum), detailed: names.map((name, j) => ({ name, ...summed((list) => list[j]!) })) };
  };
  const unit = (j: number) => Float64Array.from({ length: k }, (_, c) => (c === j ? 1 : 0));
  const zero = new Float64Array(k);

  const weightsOf = new Map(references.map((reference) => [reference, referenceWeights(reference, columns, inFirst, weights)]));
  if ([...weightsOf.values()].includes(null)) return notEstimable("columns depend on one another, or on the group, once both groups are put together");
  const twoFold = Object.fromEntries(
    references.map((reference) => {
      const omega = weightsOf.get(reference)!;
      const star = (j: number): Row => ({ first: omega[j]!, second: unit(j).map((v, c) => v - omega[j]![c]!) });
      const own = (j: number) => at.product(unit(j), zero, less({ first: unit(j), second: zero }, star(j)));
      const other = (j: number) => at.product(zero, unit(j), less(star(j), { first: zero, second: unit(j) }));
      const parts = { explained: (j: number) => at.product(unit(j), negative(unit(j)), star(j)), unexplained: (j: number) => sum([own(j), other(j)]), unexplainedFirst: own, unexplainedSecond: other };
      return [reference, split<TwoFoldPart>(parts)];
    }),
  ) as Record<Reference, Split<TwoFoldPart>>;
  const gap = (j: number): Row => ({ first: unit(j), second: negative(unit(j)) });
  const threeFold = split<ThreeFoldPart>({
    endowments: (j) => at.product(unit(j), negative(unit(j)), { first: zero, second: unit(j) }),
    coefficients: (j) => at.product(zero, unit(j), gap(j)),
    interaction: (j) => at.product(unit(j), negative(unit(j)), gap(j)),
  });
  const means = columns.map((_, j) => sum([at.product(unit(j), zero, { first: unit(j), second: zero }), at.product(zero, negative(unit(j)), { first: zero, second: unit(j) })]));
  return estimable({ first: one.value, second: two.value, difference: at.part(sum(means), z), threeFold, twoFold });
}

/** A linear form in β₁ and β₂. */
interface Row {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** A value with its gradient in β₁, β₂, x̄₁ and x̄₂. */
interface Term {
  readonly value: number;
  readonly gradient: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
}

const negative = (v: Float64Array) => v.map((value) => -value);
const less = (a: Row, b: Row): Row => ({ first: a.first.map((v, i) => v - b.first[i]!), second: a.second.map((v, i) => v - b.second[i]!) });
const dot = (a: Float64Array, b: Float64Array) => a.reduce((total, v, i) => total + v * b[i]!, 0);

function sum(terms: readonly Term[]): Term {
  const add = (which: 0 | 1 | 2 | 3) => terms[0]!.gradient[which].map((_, i) => terms.reduce((total, term) => total + term.gradient[which][i]!, 0));
  return { value: terms.reduce((total, term) => total + term.value, 0), gradient: [add(0), add(1), add(2), add(3)] };
}

class Point {
  constructor(
    private readonly first: GroupRegression,
    private readonly second: GroupRegression,
  ) {}

  /** (c₁'x̄₁ + c₂'x̄₂) · (r₁'β₁ + r₂'β₂) */
  product(c1: Float64Array, c2: Float64Array, row: Row): Term {
    const x = dot(c1, this.first.means) + dot(c2, this.second.means);
    const b = dot(row.first, this.first.coefficients) + dot(row.second, this.second.coefficients);
    return { value: x * b, gradient: [row.first.map((v) => v * x), row.second.map((v) => v * x), c1.map((v) => v * b), c2.map((v) => v * b)] };
  }

  part({ value, gradient }: Term, quantile: number): Part {
    const blocks = [this.first.covariance, this.second.covariance, this.first.meansCovariance, this.second.meansCovariance];
    const variance = blocks.reduce((total, block, which) => total + dot(gradient[which]!, Float64Array.from(block, (row) => dot(row, gradient[which]!))), 0);
    const se = Math.sqrt(Math.max(variance, 0));
    const z = se > 0 ? value / se : null;
    return { estimate: value, se, z, p: z === null ? null : normalTwoSided(z), interval: { low: value - quantile * se, high: value + quantile * se } };
  }
}
