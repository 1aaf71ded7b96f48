import { expect, it } from "vitest";
import { spreadLabels } from "../../src/components/spreadLabels.js";

const spread = (places: number[], least = 10) => spreadLabels(places, least).map((move, at) => places[at]! + move);

it("labels that do not collide stay, those that do part around their middle, in their order", () => {
  expect(spread([50, 0, 100])).toEqual([50, 0, 100]);
  expect(spread([50, 50])).toEqual([45, 55]);
  expect(spread([52, 50, 54])).toEqual([52, 42, 62]);
  expect(spread([])).toEqual([]);
});

it("a pair that parts into a third takes it along, so that none is nearer than it may be", () => {
  const places = [0, 4, 13, 40, 41, 90];
  const spaced = spread(places);
  for (let at = 1; at < spaced.length; at++) expect(spaced[at]! - spaced[at - 1]!).toBeGreaterThanOrEqual(10 - 1e-9);
  expect(spaced[5]).toBe(90);
});
