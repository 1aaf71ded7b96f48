import { describe, expect, it } from "vitest";
import { rake } from "../../../loaders/statistics/weighting/rake.js";

const counts = [[12, 7, 3], [20, 9, 6], [5, 14, 24]];
const rows: number[] = [];
const columns: number[] = [];
counts.forEach((line, r) => line.forEach((count, c) => {
  for (let i = 0; i < count; i += 1) {
    rows.push(r);
    columns.push(c);
  }
}));

describe("raking", () => {
  // R 4.2: start <- matrix(c(12,7,3, 20,9,6, 5,14,24), 3, byrow=TRUE); rows <- c(40,90,120); cols <- c(100,80,70)
  // loglin(outer(rows, cols)/250, list(1,2), start=start, fit=TRUE, eps=1e-12, iter=1000)$fit / start
  it("gives the weights of R's loglin", () => {
    const weights = rake([rows, columns], [[40, 90, 120], [100, 80, 70]]).value!;
    const expected = [[2.00808865865, 1.73998841572, 1.24100572872], [2.85655982262, 2.47518005679, 1.76536383941], [3.75434792875, 3.25310432706, 2.32019999073]];
    weights.forEach((weight, i) => expect(weight).toBeCloseTo(expected[rows[i]!]![columns[i]!]!, 8));
  });

  it("post-stratifies over one grouping: size over answers", () => {
    expect([...rake([[0, 0, 1, 1, 1]], [[10, 30]]).value!]).toEqual([5, 5, 10, 10, 10]);
  });

  it("keeps what the first weights say within a group", () => {
    const weights = rake([[0, 0]], [[9]], { initial: [1, 2] }).value!;
    expect(weights[1]! / weights[0]!).toBeCloseTo(2, 12);
  });

  it("says why there is none", () => {
    expect(rake([[0, 0]], [[4, 2]]).reason).toBe("group 1 of grouping 0 has a total of 2 and no row");
    expect(rake([[0, 1]], [[4, 0]]).reason).toBe("group 1 of grouping 0 has rows and a total of 0");
    expect(rake([[0, 1], [0, 1]], [[1, 3], [3, 1]], { iterations: 50 }).reason).toBe("the weights do not settle in 50 rounds");
    expect(() => rake([[0, 2]], [[1, 1]])).toThrow(new RangeError("group of row 1 has no total: 2"));
    expect(() => rake([], [])).toThrow(RangeError);
  });
});
