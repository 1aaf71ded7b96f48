import { expect, test } from "vitest";
import { identities } from "../../loaders/datasets/observationRelations.js";
import { crossSums, largest, sameDimensions, samePlaces } from "../../loaders/datasets/sameNumbers.js";
import { loadIndicators } from "../../loaders/indicators/registry.js";

const indicators = await loadIndicators();
const places = new Set(indicators.flatMap(({ dimensions }) => dimensions.flatMap(({ id, categories }) => categories.map((category) => `${id} ${category.id}`))));
const find = (id: string) => {
  const indicator = indicators.find((entry) => entry.id === id);
  if (!indicator) throw new RangeError(`no indicator "${id}"`);
  return indicator;
};

test("places, sums and largest categories name what the registry declares", () => {
  for (const [id, { count, rest }] of Object.entries(samePlaces)) {
    find(id);
    for (const place of [count, rest]) if (place) expect(places).toContain(place);
  }
  for (const { total, of, dimension, categories } of crossSums) {
    find(total);
    const declared = find(of).dimensions.find(({ id }) => id === dimension)!.categories.map(({ id }) => id);
    expect(declared).toEqual(expect.arrayContaining([...categories({ year: 2024 } as never)]));
  }
  for (const { indicator, of, dimension } of largest) {
    find(indicator);
    expect(find(of).dimensions.map(({ id }) => id)).toContain(dimension);
  }
});

test("a dimension that stands for another has only its categories", () => {
  for (const [id, other] of Object.entries(sameDimensions)) {
    for (const place of [...places].filter((place) => place.startsWith(`${id} `))) expect(places).toContain(place.replace(id, other));
  }
});

test("identities name every component that the registry declares", () => {
  for (const [id, signs] of Object.entries(identities)) {
    const declared = indicators.flatMap(({ dimensions, measure }) => (measure === "count" ? dimensions.filter((dimension) => dimension.id === id) : []));
    expect(declared).toHaveLength(1);
    expect(signs.map(([category]) => category).sort()).toEqual(declared[0]!.categories.map((category) => category.id).sort());
  }
});
