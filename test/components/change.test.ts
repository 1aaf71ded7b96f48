import { describe, expect, it } from "vitest";
import { absoluteOf, changeOf, differenceOf } from "../../src/components/change.js";

const share = { unit: "share", measure: "share" } as const;
const count = { unit: "people", measure: "count" } as const;
const exact = (value: number) => ({ value, low: null, high: null });

describe("changeOf", () => {
  it("tells up, down and what prints alike", () => {
    expect(changeOf(exact(110), exact(100), count)).toBe("up");
    expect(changeOf(exact(90), exact(100), count)).toBe("down");
    expect(changeOf(exact(0.50001), exact(0.5), share)).toBe("same");
    expect(changeOf(exact(1), null, count)).toBe("none");
  });
  it("does not claim a change that lies within the intervals", () => {
    expect(changeOf({ value: 0.52, low: 0.49, high: 0.55 }, { value: 0.5, low: 0.47, high: 0.53 }, share)).toBe("unclear");
    expect(changeOf({ value: 0.6, low: 0.57, high: 0.63 }, { value: 0.5, low: 0.47, high: 0.53 }, share)).toBe("up");
    expect(changeOf({ value: 0.98, low: 0.96, high: 1 }, exact(1), share)).toBe("unclear");
  });
});

describe("differences", () => {
  it("are points for shares and relative for counts", () => {
    expect(differenceOf(0.583, 0.571, share, "id")).toBe("1,2 poin persen");
    expect(differenceOf(979, 1000, count, "en")).toBe("2.1%");
    expect(absoluteOf(979, 1000, count, "en")).toBe("21");
    expect(differenceOf(42.5, 41, { unit: "years", measure: "mean" }, "id")).toBe("1,5");
  });
});
