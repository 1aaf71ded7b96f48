import { kaplanMeier as estimate } from "../../statistics/survival/kaplanMeier.js";
import type { Expectation, Method } from "../method.js";
import type { Regime } from "../regimes.js";
import { simulateDurations } from "../simulate.js";

/** Years, and the chance of no event by then. */
const horizon = 3;
const longest = 8;
const survivalAt = ({ name }: Regime) => (name === "ceiling" ? 0.95 : 0.6);

export const kaplanMeier: Method = {
  name: "kaplanMeier",
  label: { id: "Kaplan–Meier, selang log-log", en: "Kaplan–Meier, log-log interval" },
  replicates: { full: 3000, quick: 150 },
  regimes: ["balanced", "ceiling", "smallUnits", "missingNotAtRandom"],
  answer(regime, stream) {
    const truth = survivalAt(regime);
    const { durations, events } = simulateDurations(regime.people, -Math.log(truth) / horizon, longest, regime.name === "missingNotAtRandom", stream);
    const step = estimate(durations, events, { interval: "log-log" }).steps.findLast(({ time }) => time <= horizon);
    return { survival: { truth, estimate: step ? step.survival : 1, se: step?.se ?? null, interval: step?.interval ?? null } };
  },
  expect(regime): Record<string, Expectation> {
    // Greenwood's variance in the limit: S² ∫ h / (n S G), with the share G = 1 − t / longest still under watch
    const survival = survivalAt(regime);
    const hazard = -Math.log(survival) / horizon;
    let integral = 0;
    const parts = 3000;
    for (let i = 0; i < parts; i++) {
      const t = (horizon * (i + 0.5)) / parts;
      integral += ((horizon / parts) * hazard) / (Math.exp(-hazard * t) * (1 - t / longest));
    }
    return { survival: { se: survival * Math.sqrt(integral / regime.people) } };
  },
};
