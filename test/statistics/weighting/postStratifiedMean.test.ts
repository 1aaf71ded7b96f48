import { describe, expect, it } from "vitest";
import { postStratifiedMean } from "../../../loaders/statistics/weighting/postStratifiedMean.js";

const y = [3, 4, 2, 5, 4, 1, 2, 2, 3, 5, 4, 5];
const h = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2];

describe("a post-stratified mean", () => {
  // R 4.2: W <- N/sum(N); m <- tapply(y,h,mean); v <- tapply(y,h,var); n <- tapply(y,h,length); vv <- W^2*(1-n/N)*v/n
  // c(sum(W*m), sqrt(sum(vv)), sum(vv)^2/sum(vv^2/(n-1)), qt(.975, df))
  it("agrees with Cochran's formula in R", () => {
    const found = postStratifiedMean(y, h, [10, 40, 6]).value!;
    expect(found.estimate).toBeCloseTo(2.571428571429, 10);
    expect(found.se).toBeCloseTo(0.285155703976, 10);
    expect(found.df).toBeCloseTo(3.37893136911, 8);
    expect(found.interval.low).toBeCloseTo(1.718879380451, 8);
    expect(found.interval.high).toBeCloseTo(3.423977762406, 8);
  });

  it("is the mean without error where everybody answered", () => {
    expect(postStratifiedMean([1, 2, 3, 6], [0, 0, 1, 1], [2, 2]).value).toMatchObject({ estimate: 3, se: 0, interval: { low: 3, high: 3 } });
  });

  it("is estimable only with two answers in every cell that has people", () => {
    expect(postStratifiedMean([1, 2, 3], [0, 0, 1], [5, 4]).reason).toBe("1 answers from a cell of 4");
    expect(postStratifiedMean([1, 2], [0, 0], [5, 4]).reason).toBe("0 answers from a cell of 4");
    expect(postStratifiedMean([1, 2, 3], [0, 0, 0], [2]).reason).toBe("3 answers from a cell of 2");
    expect(postStratifiedMean([1, 2, 3], [0, 0, 1], [5, 1]).value).not.toBeNull();
    expect(() => postStratifiedMean([1], [1], [3])).toThrow(RangeError);
  });
});
