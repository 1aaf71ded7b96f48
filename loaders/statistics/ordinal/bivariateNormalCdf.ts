import { normalCdf } from "../distributions/normal.js";

/** Half of the Gauss–Legendre nodes and weights of 6, 12 and 20 points. */
const rules: readonly { readonly below: number; readonly nodes: readonly number[]; readonly weights: readonly number[] }[] = [
  { below: 0.3, nodes: [0.9324695142031522, 0.6612093864662647, 0.238619186083197], weights: [0.1713244923791705, 0.3607615730481384, 0.4679139345726904] },
  {
    below: 0.75,
    nodes: [0.9815606342467191, 0.904117256370475, 0.769902674194305, 0.5873179542866171, 0.3678314989981802, 0.1252334085114692],
    weights: [0.04717533638651177, 0.1069393259953183, 0.1600783285433464, 0.2031674267230659, 0.2334925365383547, 0.2491470458134029],
  },
  {
    below: Infinity,
    nodes: [0.9931285991850949, 0.9639719272779138, 0.912234428251326, 0.8391169718222188, 0.7463319064601508, 0.636053680726515, 0.5108670019508271, 0.3737060887154196, 0.2277858511416451, 0.07652652113349733],
    weights: [0.01761400713915212, 0.04060142980038694, 0.06267204833410906, 0.08327674157670475, 0.1019301198172404, 0.1181945319615184, 0.1316886384491766, 0.1420961093183821, 0.1491729864726037, 0.1527533871307259],
  },
];

const turn = 2 * Math.PI;

/**
 * P(X ≤ x, Y ≤ y) for standard normal X, Y with a correlation: Drezner and Wesolowsky (1990) as made precise in double arithmetic by
 * Genz (2004), absolute error about 1e-15. Infinite bounds are allowed. @throws RangeError unless −1 ≤ correlation ≤ 1 and no bound is NaN
 */
export function bivariateNormalCdf(x: number, y: number, correlation: number): number {
  if (!(correlation >= -1 && correlation <= 1)) throw new RangeError(`correlation must lie between -1 and 1: ${correlation}`);
  if (Number.isNaN(x) || Number.isNaN(y)) throw new RangeError(`bounds must be numbers: ${x}, ${y}`);
  if (x === -Infinity || y === -Infinity) return 0;
  if (x === Infinity) return normalCdf(y);
  if (y === Infinity) return normalCdf(x);
  const probability = Math.abs(correlation) < 0.925 ? moderate(-x, -y, correlation) : strong(-x, -y, correlation);
  return Math.min(1, Math.max(0, probability));
}

/** Density of the same. */
export function bivariateNormalDensity(x: number, y: number, correlation: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return 0;
  const spread = (1 - correlation) * (1 + correlation);
  return Math.exp(-(x * x - 2 * correlation * x * y + y * y) / (2 * spread)) / (turn * Math.sqrt(spread));
}

/** P(X > h, Y > k): the integral over the correlation from 0, in its arc sine. */
function moderate(h: number, k: number, correlation: number): number {
  const rule = rules.find(({ below }) => Math.abs(correlation) < below)!;
  const squares = (h * h + k * k) / 2;
  const angle = Math.asin(correlation);
  let sum = 0;
  for (let i = 0; i < rule.nodes.length; i++) {
    for (let side = -1; side <= 1; side += 2) {
      const sine = Math.sin((angle * (side * rule.nodes[i]! + 1)) / 2);
      sum += rule.weights[i]! * Math.exp((sine * h * k - squares) / (1 - sine * sine));
    }
  }
  return (sum * angle) / (2 * turn) + normalCdf(-h) * normalCdf(-k);
}

/** P(X > h, Y > k) with |correlation| ≥ 0.925: the integral from ±1, its expansion taken off and integrated exactly. */
function strong(h: number, given: number, correlation: number): number {
  const k = correlation < 0 ? -given : given;
  const product = h * k;
  let probability = 0;
  if (Math.abs(correlation) < 1) {
    const square = (1 - correlation) * (1 + correlation);
    let a = Math.sqrt(square);
    const b2 = (h - k) ** 2;
    const c = (4 - product) / 8;
    const d = (12 - product) / 16;
    const exponent = -(b2 / square + product) / 2;
    if (exponent > -100) probability = a * Math.exp(exponent) * (1 - (c * (b2 - square) * (1 - (d * b2) / 5)) / 3 + (c * d * square * square) / 5);
    if (-product < 100) {
      const b = Math.sqrt(b2);
      probability -= Math.exp(-product / 2) * Math.sqrt(turn) * normalCdf(-b / a) * b * (1 - (c * b2 * (1 - (d * b2) / 5)) / 3);
    }
    a /= 2;
    const { nodes, weights } = rules[2]!;
    for (let i = 0; i < nodes.length; i++) {
      for (let side = -1; side <= 1; side += 2) {
        const x2 = (a * (side * nodes[i]! + 1)) ** 2;
        const root = Math.sqrt(1 - x2);
        const power = -(b2 / x2 + product) / 2;
        if (power > -100) {
          probability += a * weights[i]! * Math.exp(power) * (Math.exp((-product * x2) / (2 * (1 + root) ** 2)) / root - (1 + c * x2 * (1 + d * x2)));
        }
      }
    }
    probability /= -turn;
  }
  if (correlation > 0) return probability + normalCdf(-Math.max(h, k));
  if (h >= k) return -probability;
  return (h < 0 ? normalCdf(k) - normalCdf(h) : normalCdf(-h) - normalCdf(-k)) - probability;
}
