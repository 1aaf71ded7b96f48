import type { Indicator } from "../../loaders/indicators/indicator.js";

const text = { id: "contoh", en: "sample" };

/** A declaration that is complete, to be changed by the case at hand. */
export function sample(changes: Partial<Indicator> = {}): Indicator {
  return {
    id: "contoh", theme: "mutu-data", title: text, unit: "share", measure: "share", formula: text, interpretation: text, direction: "higher",
    period: "year", dimensions: [], sector: "contoh", needs: [], interval: "none", protects: true, chart: "none", ...changes,
  };
}
