import type { RandomStream } from "../../statistics/randomStream.js";
import { exactRateRatio } from "../../statistics/intervals/exactRateRatio.js";
import { exactStratified } from "../../statistics/tests/exactStratified.js";
import type { Method } from "../method.js";
import type { Regime } from "../regimes.js";

/** About one in fifty has the event; eight times as many people as in other samples, so that there are some. */
const baseRate = 0.02;
const strata = 4;

/** Tables of events by group within strata whose base rates differ. */
function tables(regime: Regime, stream: RandomStream, differ: boolean) {
  const people = (8 * regime.people) / strata;
  return Array.from({ length: strata }, (_, stratum) => {
    const table = { a: 0, b: 0, c: 0, d: 0 };
    const rate = differ ? baseRate * (0.5 + stratum / 3) : baseRate;
    for (let i = 0; i < people; i += 1) {
      const inGroup = stream.uniform() < regime.design.groupShare;
      const event = stream.uniform() < rate * (inGroup ? Math.exp(2 * regime.design.groupEffect) : 1);
      if (inGroup) table[event ? "a" : "b"] += 1;
      else table[event ? "c" : "d"] += 1;
    }
    return table;
  });
}

export const rateRatio: Method = {
  name: "exactRateRatio",
  label: { id: "Rasio tingkat kejadian jarang, selang eksak", en: "Ratio of rare rates, exact interval" },
  replicates: { full: 3000, quick: 150 },
  regimes: ["balanced", "smallUnits", "trueNull"],
  answer(regime, stream) {
    const sum = { a: 0, b: 0, c: 0, d: 0 };
    for (const { a, b, c, d } of tables(regime, stream, false)) {
      sum.a += a;
      sum.b += b;
      sum.c += c;
      sum.d += d;
    }
    const found = sum.a + sum.b > 0 && sum.c + sum.d > 0 ? exactRateRatio(sum.a, sum.a + sum.b, sum.c, sum.c + sum.d) : null;
    return { logRatio: { truth: 2 * regime.design.groupEffect, interval: found && { low: Math.log(found.low), high: Math.log(found.high) } } };
  },
};

export const stratifiedExact: Method = {
  name: "exactStratified",
  label: { id: "Uji eksak dalam strata", en: "Exact test within strata" },
  replicates: { full: 3000, quick: 150 },
  regimes: ["smallUnits", "trueNull"],
  answer(regime, stream) {
    return { events: { truth: 2 * regime.design.groupEffect, p: exactStratified(tables(regime, stream, true)).p } };
  },
};
