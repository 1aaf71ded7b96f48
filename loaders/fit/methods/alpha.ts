import { cronbachAlpha } from "../../statistics/agreement/cronbachAlpha.js";
import { krippendorffAlpha, krippendorffInterval, type AlphaMetric } from "../../statistics/agreement/krippendorffAlpha.js";
import { randomStream } from "../../statistics/randomStream.js";
import { Misuse, type EstimateRow, type FitMethod } from "../fitMethod.js";
import { orderedLevels } from "../orderedLevels.js";
import { ratingTable } from "../ratingTable.js";

export const alpha: FitMethod = {
  name: "alpha",
  summary: "Krippendorff's alpha of any number of raters with gaps, and Cronbach's alpha where there are none",
  flags: [
    { name: "response", kind: "column", required: true, help: "column with the rating; text is compared as nominal only" },
    { name: "target", kind: "column", required: true, help: "column that says who or what is rated" },
    { name: "rater", kind: "column", required: true, help: "column that says who rates" },
  ],
  example: "--data data/examples/shrout_fleiss.csv --response rating --target target --rater judge",
  run(input) {
    const response = input.factor(input.flag("response")!);
    const { levels, numeric, positions } = orderedLevels([response]);
    const scores = levels.map((level, position) => (numeric ? Number(level) : position));
    const values = Float64Array.from({ length: input.n }, (_, i) => scores[positions[0]![response.codes[i]!]!]!);
    const { table, weights, targets, raters } = ratingTable(input, values);
    const units = table.map((row) => row.filter((rating) => rating !== null));
    const metrics: AlphaMetric[] = numeric ? ["nominal", "ordinal", "interval"] : ["nominal"];
    const draws = input.n > 20_000 ? 200 : 1000;
    const notes = [`Krippendorff's alpha with intervals by ${draws} bootstrap draws of whole targets; targets with one rating are left out`];
    if (weights) notes.push(`weights are frequencies of levels of ${targets.name}`);
    if (!numeric) notes.push(`${response.name} is text: no ordinal or interval alpha, and no Cronbach's alpha`);
    const estimates: EstimateRow[] = metrics.map((metric) => {
      const { value, reason } = krippendorffAlpha(units, metric, { weights });
      if (value === null) throw new Misuse(`${response.name} by ${targets.name} and ${raters.name}: ${reason}`);
      return { name: `Krippendorff ${metric}`, estimate: value.estimate, interval: krippendorffInterval(units, metric, randomStream(input.seed), { weights, draws }) };
    });
    if (numeric) {
      if (table.some((row) => row.includes(null))) notes.push("no Cronbach's alpha: not all raters rated all targets");
      else {
        const { value, reason } = cronbachAlpha(table, { weights });
        if (value === null) notes.push(`no Cronbach's alpha: ${reason}`);
        else {
          estimates.push({ name: "Cronbach", estimate: value.estimate, interval: value.interval });
          notes.push("Cronbach's alpha takes raters as items, with Feldt's interval (R psych)");
        }
      }
    }
    return { estimates, targets: units.filter((unit) => unit.length > 1).length, raters: raters.levels.length, notes };
  },
};
