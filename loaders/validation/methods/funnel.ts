import { normalCdf } from "../../statistics/distributions/normal.js";
import { binomialFunnelLimits } from "../../statistics/funnel/binomialFunnelLimits.js";
import { shareFunnel } from "../../statistics/funnel/funnel.js";
import type { RandomStream } from "../../statistics/randomStream.js";
import type { Method } from "../method.js";
import type { Regime } from "../regimes.js";
import { cutPoints } from "../simulate.js";

/** Chance of one of the two best predicates: the share that all units are held to. */
const target = ({ design }: Regime) => normalCdf(-cutPoints(design).at(-2)!);
const regimes = ["balanced", "ceiling", "smallUnits"] as const;
const agencies = 28;
/** standard deviation between units on the arcsine scale: about ten points where the share is one half */
const between = 0.1;

/** As the p-value of a test: 0 where a value lies beyond limits, else 1. */
function beyond(value: number, { low95, high95 }: { readonly low95: number; readonly high95: number }): number {
  return value < low95 || value > high95 ? 0 : 1;
}

function binomial(n: number, share: number, stream: RandomStream): number {
  let count = 0;
  for (let i = 0; i < n; i++) if (stream.uniform() < share) count += 1;
  return count / n;
}

export const funnelExact: Method = {
  name: "funnelExact",
  label: { id: "Batas corong binomial eksak", en: "Exact binomial funnel limits" },
  replicates: { full: 3000, quick: 200 },
  regimes,
  answer(regime, stream) {
    const share = target(regime);
    return { unit: { truth: 0, p: beyond(binomial(regime.people, share, stream), binomialFunnelLimits(share, regime.people)) } };
  },
};

/** One more unit, like the others, against limits that are widened by how far 28 of them differ; sizes from a half to twice. */
export const funnelWidened: Method = {
  name: "funnelWidened",
  label: { id: "Batas corong yang diperlebar dengan keragaman antarunit", en: "Funnel limits widened by the variation between units" },
  replicates: { full: 2000, quick: 150 },
  regimes,
  answer(regime, stream) {
    const centre = Math.asin(Math.sqrt(target(regime)));
    const unit = (n: number) => ({ n, value: binomial(n, Math.sin(Math.min(Math.PI / 2, Math.max(0, centre + between * stream.normal()))) ** 2, stream) });
    const units = Array.from({ length: agencies }, (_, at) => unit(Math.round(regime.people * 2 ** ((2 * at) / (agencies - 1) - 1))));
    const funnel = shareFunnel(units, target(regime));
    return { unit: { truth: 0, p: beyond(unit(regime.people).value, funnel.limitsAt(regime.people)) } };
  },
};
