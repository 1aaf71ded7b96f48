import type { Published, PublishedFunnel, PublishedObservation } from "../../datasets/published.js";
import type { Indicator } from "../../indicators/indicator.js";
import { meanFunnel, shareFunnel, type Funnel, type FunnelUnit } from "../../statistics/funnel/funnel.js";
import { normalQuantile } from "../../statistics/distributions/normal.js";
import type { ControlLimits } from "../../statistics/funnel/controlLimits.js";
import { groupRows } from "./groupRows.js";

/** Below these, a funnel says nothing of what is usual. */
const fewestUnits = 5;
const gridPoints = 24;

type Shown = PublishedObservation & { readonly n: number; readonly value: number };

/**
 * A funnel for every indicator that can be better or worse and whose numbers have a base: shares with their counts, and means with a
 * published interval; newest period, every agency that is shown, held to the region's value.
 * Computed from published observations only, so that nothing withheld can come back.
 */
export function computeFunnels({ opds, indicators, observations }: Pick<Published, "opds" | "indicators" | "observations">): PublishedFunnel[] {
  const totals = groupRows(observations.filter((row) => row.dimension === ""));
  const agencies = new Set(opds.map(({ opd_id }) => opd_id));
  return indicators.filter(({ direction }) => direction !== "neutral").flatMap((indicator) => {
    const rows = (totals.get(indicator.id) ?? []).filter(isShown);
    const period = rows.reduce((latest, row) => (row.period > latest ? row.period : latest), "");
    const newest = rows.filter((row) => row.period === period);
    const region = newest.find((row) => row.opd_id === "region");
    const units = newest.filter((row) => agencies.has(row.opd_id) && row.n >= 1);
    const funnel = region && units.length >= fewestUnits ? funnelOf(indicator, units, region.value) : undefined;
    return funnel ? [published(indicator, period, funnel, units)] : [];
  });
}

function isShown(row: PublishedObservation): row is Shown {
  return row.status === "" && row.value !== null && row.n !== null;
}

function funnelOf({ measure }: Indicator, units: readonly Shown[], target: number): Funnel | undefined {
  if (measure === "share") return units.every(({ count, value }) => count !== null && value >= 0 && value <= 1) ? shareFunnel(units, target) : undefined;
  if (measure !== "mean") return undefined;
  const sd = withinSpread(units);
  return sd === undefined || sd === 0 ? undefined : meanFunnel(units, target, sd);
}

/** The standard deviation within units, pooled over those whose interval tells it: half a width of 95 % is 1.96 sd / √n. */
function withinSpread(units: readonly Shown[]): number | undefined {
  const told = units.filter(({ low, high }) => low !== null && high !== null);
  if (told.length < units.length) return undefined;
  const z = 2 * normalQuantile(0.975);
  const total = told.reduce((sum, { n }) => sum + n, 0);
  return Math.sqrt(told.reduce((sum, { n, low, high }: FunnelUnit & Pick<Shown, "low" | "high">) => sum + n * n * ((high! - low!) / z) ** 2, 0) / total);
}

function published({ id, direction }: Indicator, period: string, funnel: Funnel, units: readonly Shown[]): PublishedFunnel {
  return {
    indicator: id, period, target: funnel.target, phi: funnel.phi, between: funnel.between,
    points: units.map(({ opd_id, n, value }) => {
      const limits = funnel.limitsAt(n);
      const chance = funnel.chanceAt(n);
      const beyond = value < chance.low998 || value > chance.high998;
      const sense = value === funnel.target ? "none" : (value > funnel.target) === (direction === "higher") ? "favourable" : "unfavourable";
      return { opd_id, n, value, ...limits, chance_low: chance.low998, chance_high: chance.high998, place: placeOf(value, limits, beyond), sense };
    }),
    curve: grid(units.map(({ n }) => n)).map((n) => {
      const { low998, high998 } = funnel.chanceAt(n);
      return { n, ...funnel.limitsAt(n), chance_low: low998, chance_high: high998 };
    }),
  };
}

function placeOf(value: number, { low95, high95, low998, high998 }: ControlLimits, isBeyondChance: boolean): PublishedFunnel["points"][number]["place"] {
  if (value < low998 || value > high998) return "alarm";
  if (value < low95 || value > high95) return "warning";
  return isBeyondChance ? "varied" : "within";
}

/** Whole sizes from the least to the greatest, evenly spaced by ratio. */
function grid(sizes: readonly number[]): number[] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return [...new Set(Array.from({ length: gridPoints }, (_, i) => Math.round(least * (most / least) ** (i / (gridPoints - 1)))))];
}
