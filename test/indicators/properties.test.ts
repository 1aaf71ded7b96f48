import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contracts } from "../../loaders/contracts/index.js";
import { computeObservations } from "../../loaders/indicators/computeObservations.js";
import { loadIndicators } from "../../loaders/indicators/registry.js";
import { checkProperties } from "./checkProperties.js";
import { fill, withMarts } from "./marts.js";
import { randomRegion } from "./randomRegion.js";

const kinds = new Set(contracts.map(({ kind }) => kind));

describe("on any region", () => {
  it("shares lie in 0 to 1, intervals hold their value, and parts sum to wholes over places and categories", async () => {
    const indicators = await loadIndicators();
    const everComputed = new Set<string>();
    await withMarts({}, (warehouse) =>
      fc.assert(
        fc.asyncProperty(randomRegion, async (region) => {
          await fill(warehouse, region);
          const { observations, availability } = await computeObservations(warehouse, indicators, { kinds });
          for (const { id, available } of availability) if (available) everComputed.add(id);
          for (const indicator of indicators) checkProperties(indicator, observations.filter((row) => row.indicator === indicator.id));
        }),
        { numRuns: 5, seed: 6, endOnFailure: true },
      ));
    expect(indicators.filter(({ id }) => !everComputed.has(id)).map(({ id }) => id)).toEqual([]);
  }, 180_000);
});
