import type { CrossedEffectsInput } from "../../../loaders/statistics/mixed/crossedEffects.js";

type Row = Readonly<Record<string, number>>;

/** A number in [0, 1) that R computes alike: ((i*i*k + i*7919 + k*104729) %% 10007) / 10007 */
export function hash(i: number, k: number): number {
  return ((i * i * k + i * 7919 + k * 104729) % 10007) / 10007;
}

export function rows(n: number, qa: number, qb: number, qc: number, sa: number, sb: number, sc: number, s: number): Row[] {
  return Array.from({ length: n }, (_, i) => {
    const row = { a: Math.floor(hash(i, 1) * qa), b: Math.floor(hash(i, 2) ** 2 * qb), c: Math.floor(hash(i, 3) * qc), x: 100 + hash(i, 5), z: hash(i, 6) - 0.5, w: 0.25 + 4 * hash(i, 7) };
    const effects = sa * (hash(row.a + 1, 11) - 0.5) + sb * (hash(row.b + 1, 13) - 0.5) + sc * (hash(row.c + 1, 17) - 0.5);
    return { ...row, y: 50 + 2 * row.x - row.z + effects + s * (hash(i, 8) + hash(i, 9) + hash(i, 10) - 1.5) };
  });
}

function nested(): Row[] {
  return rows(240, 40, 12, 8, 3, 0, 3, 1.5).map((row, i) => {
    const b = row["c"]! * 10 + Math.floor(hash(i, 19) * 3);
    return { ...row, b, y: row["y"]! + 1.5 * (hash(b + 1, 23) - 0.5) };
  });
}

function fourFactors(): Row[] {
  return rows(500, 30, 20, 10, 3, 2, 2, 1).map((row, i) => {
    const d = Math.floor(hash(i, 29) * 5);
    return { ...row, d, y: row["y"]! + 2 * (hash(d + 1, 31) - 0.5) };
  });
}

function ties(): Row[] {
  return rows(600, 80, 60, 4, 3, 3, 0, 3).map((row) => ({ ...row, y: Math.round(row["y"]! / 2) }));
}

export interface Lme4Case {
  readonly name: string;
  readonly data: readonly Row[];
  /** columns, one letter each */
  readonly effects: string;
  readonly fixed: string;
  readonly weighted?: true;
  readonly criterion?: "ML";
  /** `mode` and `sd` are those of the first level of the last factor; `sds` and `intervals` are `confint(fit)` */
  readonly expected: {
    readonly criterion: number;
    readonly fixed: readonly number[];
    readonly se: readonly number[];
    readonly variances: readonly number[];
    readonly residual: number;
    readonly mode: number;
    readonly sd: number;
    readonly sds?: readonly (readonly number[])[];
    readonly intervals?: readonly (readonly number[])[];
  };
}

export function question({ data, effects, fixed, weighted, criterion }: Lme4Case): CrossedEffectsInput {
  const column = (name: string): Float64Array => Float64Array.from(data, (row) => row[name]!);
  const factors = Array.from(effects, (name) => {
    const levels = [...new Set(data.map((row) => row[name]!))].sort((a, b) => a - b);
    return { codes: Int32Array.from(data, (row) => levels.indexOf(row[name]!)), levels: levels.length };
  });
  return { response: column("y"), factors, fixed: Array.from(fixed, column), weights: weighted ? column("w") : null, criterion: criterion ?? "REML" };
}

/** R 4 with lme4, bobyqa to rhoend 1e-9 */
export const lme4Cases: readonly Lme4Case[] = [
  { name: "unbalanced", data: rows(200, 30, 8, 5, 3, 2, 1, 1), effects: "ab", fixed: "", expected: { criterion: 588.074745651875, fixed: [251.040001455623], se: [0.242631949684355], variances: [0.761773825235019, 0.224653657262501], residual: 0.767899071192813, mode: 0.651106194817369, sd: 0.157674231722304, sds: [[0.646381483557199, 1.18042168384441], [0.259288184817261, 0.868319250550098], [0.789347221808704, 0.980841330913715]], intervals: [[250.548872182322, 251.524712573715]] } },
  { name: "covariates", data: rows(200, 30, 8, 5, 3, 2, 1, 1), effects: "ab", fixed: "xz", expected: { criterion: 463.995915298255, fixed: [55.2524878745823, 1.94857290076519, -0.92658467424436], se: [15.8806410647955, 0.15798114566975, 0.162950751915441], variances: [0.778144242233691, 0.224639078566543], residual: 0.360461241737912, mode: 0.526300443408411, sd: 0.13834833808754, sds: [[0.674466647629432, 1.17246822130839], [0.2770761580609, 0.849937176685264], [0.537438816227604, 0.667996403506813]], intervals: [[24.1112279573997, 86.3453587910914], [1.63926185479604, 2.25837313255851], [-1.2453765448606, -0.606720114783299]] } },
  { name: "covariates by ML", data: rows(200, 30, 8, 5, 3, 2, 1, 1), effects: "ab", fixed: "xz", criterion: "ML", expected: { criterion: 459.281177172961, fixed: [55.2420033996343, 1.94867993783885, -0.926329472238389], se: [15.7844519093381, 0.157024793127124, 0.161958848795567], variances: [0.76356766154789, 0.207492166785367], residual: 0.356192173266835, mode: 0.525127193351575, sd: 0.135777906416193 } },
  { name: "weights", data: rows(200, 30, 8, 5, 3, 2, 1, 1), effects: "ab", fixed: "", weighted: true, expected: { criterion: 621.831373370297, fixed: [251.098765518885], se: [0.235023376756171], variances: [0.895305189386019, 0.157990568877751], residual: 1.73286947814683, mode: 0.58153366720207, sd: 0.151140300784891 } },
  { name: "weights and covariates", data: rows(200, 30, 8, 5, 3, 2, 1, 1), effects: "ab", fixed: "xz", weighted: true, expected: { criterion: 473.600322340371, fixed: [42.4778764213803, 2.07583565341671, -1.04106615498548], se: [15.3670357743956, 0.152839064992735, 0.14999865123015], variances: [0.845548597963376, 0.184202777435103], residual: 0.706596216564597, mode: 0.491675201392717, sd: 0.13199355031751 } },
  { name: "three factors", data: rows(400, 40, 12, 6, 3, 2, 2, 1), effects: "abc", fixed: "z", expected: { criterion: 1057.97066670822, fixed: [251.166833733611, -1.00525355428743], se: [0.343485099634317, 0.1362636331971], variances: [0.841366574958521, 0.385174359432137, 0.377060274715984], residual: 0.548911500455015, mode: 0.253036185725603, sd: 0.188053193353294, sds: [[0.730913684708177, 1.17641057799299], [0.411537116421143, 0.999192620408086], [0.349445325280892, 1.19414583019505], [0.687828869814149, 0.798763054020136]], intervals: [[250.470246034112, 251.863243161041], [-1.27350494737119, -0.738392029251661]] } },
  { name: "nested", data: nested(), effects: "bc", fixed: "x", expected: { criterion: 823.804446684218, fixed: [48.7754278169193, 2.01070490032777], se: [30.1179893681222, 0.299547804407017], variances: [0.16296541726684, 1.02447465399768], residual: 1.57041283717034, mode: 0.541501966214232, sd: 0.32583499552611 } },
  { name: "boundary", data: rows(150, 20, 6, 4, 0.02, 2, 1, 3), effects: "ab", fixed: "x", expected: { criterion: 553.567329896385, fixed: [88.2156511241825, 1.61560953655194], se: [43.6339197957542, 0.434172008123401], variances: [0, 0.339546608736615], residual: 2.23354194568195, mode: 0.652188836653982, sd: 0.181800196374967, sds: [[0, 0.499548396877574], [0.2098602838182, 1.18789085574095], [1.33192790955403, 1.67924498697611]], intervals: [[1.66808035439627, 173.318209339664], [0.768830593917954, 2.47682549631054]] } },
  { name: "boundary twice", data: rows(150, 20, 6, 4, 0, 0, 0, 3), effects: "ab", fixed: "x", expected: { criterion: 542.489489756961, fixed: [77.2104426710034, 1.72577362227425], se: [42.3995932844292, 0.421857347829629], variances: [0.0164675195196295, 0], residual: 2.15929149743444, mode: 0, sd: 0 } },
  { name: "one factor", data: rows(90, 12, 5, 4, 3, 0, 0, 1), effects: "a", fixed: "xz", expected: { criterion: 171.312445586796, fixed: [66.0654109548234, 1.84182452105108, -0.982753775556721], se: [20.5979804064706, 0.204896749239364, 0.191153173343322], variances: [0.756236837567254], residual: 0.259495497090222, mode: 0.980012203276053, sd: 0.202261278007369, sds: [[0.564391753886189, 1.34138856826708], [0.433197817469888, 0.593531678953226]], intervals: [[25.5203241190247, 106.231924164879], [1.4422744285815, 2.24515804932013], [-1.35760756390274, -0.608780488481592]] } },
  { name: "four factors", data: fourFactors(), effects: "abcd", fixed: "x", expected: { criterion: 1102.20408395399, fixed: [59.391619364605, 1.90629371324946], se: [9.72914297452366, 0.0967138548317493], variances: [0.880702694780607, 0.369092256499617, 0.328588999370961, 0.464008494087037], residual: 0.336045605067654, mode: -0.35936914048869, sd: 0.215238586538286 } },
  { name: "ties", data: ties(), effects: "ab", fixed: "", expected: { criterion: 1659.70253805776, fixed: [125.44824735553], se: [0.0862470279449529], variances: [0.185046546976185, 0.201641713117424], residual: 0.72012079508631, mode: 0.521811383190926, sd: 0.109545003471655 } },
];
