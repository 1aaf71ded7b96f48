import { Matrix, inverse } from "ml-matrix";
import type { TwoWayRows } from "../../../loaders/statistics/twoWay/twoWayModel.js";

/** The decomposition by its definitions on the full matrix of dummies (last second level dropped), all matrices written out. */
export function bruteForce({ response, first, second, weights, covariates }: TwoWayRows) {
  const n = response.length;
  const firstLevels = Math.max(...first) + 1;
  const secondLevels = Math.max(...second) + 1;
  const w = weights ?? new Float64Array(n).fill(1);
  const total = w.reduce((sum, value) => sum + value, 0);
  const width = firstLevels + secondLevels - 1 + covariates.length;
  const z = Matrix.zeros(n, width);
  const ofFirst = Matrix.zeros(n, width);
  const ofSecond = Matrix.zeros(n, width);
  for (let i = 0; i < n; i++) {
    z.set(i, first[i]!, 1);
    ofFirst.set(i, first[i]!, 1);
    if (second[i]! < secondLevels - 1) {
      z.set(i, firstLevels + second[i]!, 1);
      ofSecond.set(i, firstLevels + second[i]!, 1);
    }
    covariates.forEach((column, k) => z.set(i, firstLevels + secondLevels - 1 + k, column[i]!));
  }
  const W = Matrix.diag(Array.from(w));
  const share = Matrix.columnVector(Array.from(w, (value) => value / total));
  const centre = Matrix.diag(share.to1DArray()).sub(share.mmul(share.transpose()));
  const a = inverse(z.transpose().mmul(W).mmul(z));
  const toTheta = a.mmul(z.transpose()).mmul(W);
  const y = Matrix.columnVector(Array.from(response));
  const theta = toTheta.mmul(y);
  const hat = z.mmul(toTheta);
  const residual = y.clone().sub(z.mmul(theta)).to1DArray();
  const mean = response.reduce((sum, value, i) => sum + (w[i]! * value) / total, 0);
  const df = n - width;
  const sigma = residual.reduce((sum, e, i) => sum + w[i]! * e * e, 0) / df;
  const one = (left: Matrix, right: Matrix) => {
    const q = left.transpose().mmul(centre).mmul(right);
    const form = q.clone().add(q.transpose()).mul(0.5);
    const b = toTheta.transpose().mmul(form).mmul(toTheta);
    const plugIn = theta.transpose().mmul(form).mmul(theta).get(0, 0);
    const andrews = plugIn - sigma * a.mmul(form).trace();
    let leaveOneOut = plugIn;
    for (let i = 0; i < n; i++) leaveOneOut -= b.get(i, i) * (response[i]! - mean) * (residual[i]! / (1 - hat.get(i, i)));
    return { plugIn, andrews, leaveOneOut, diagonal: b.diagonal(), matrix: (i: number, j: number) => b.get(i, j) };
  };
  const quadratic = (contrast: number[]) => Matrix.rowVector(contrast).mmul(a).mmul(Matrix.columnVector(contrast)).get(0, 0);
  return { quadratic, theta: theta.to1DArray(), residual, sigma, df, leverage: hat.diagonal(), first: one(ofFirst, ofFirst), second: one(ofSecond, ofSecond), covariance: one(ofFirst, ofSecond), mean, w, total };
}
