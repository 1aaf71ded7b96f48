import { intraclassCorrelations } from "../../statistics/agreement/intraclassCorrelations.js";
import { Misuse, type EstimateRow, type FitMethod } from "../fitMethod.js";
import { ratingTable } from "../ratingTable.js";

export const icc: FitMethod = {
  name: "icc",
  summary: "the six intraclass correlations of Shrout and Fleiss: how far raters agree on the same targets",
  flags: [
    { name: "response", kind: "column", required: true, help: "numeric column with the rating" },
    { name: "target", kind: "column", required: true, help: "column that says who or what is rated" },
    { name: "rater", kind: "column", required: true, help: "column that says who rates" },
  ],
  example: "--data data/examples/shrout_fleiss.csv --response rating --target target --rater judge",
  run(input) {
    const { table, weights, targets, raters } = ratingTable(input);
    const { value, reason } = intraclassCorrelations(table, { weights });
    if (value === null) throw new Misuse(`${input.flag("response")} by ${targets.name} and ${raters.name}: ${reason}`);
    const { meanSquares } = value;
    const estimates: (EstimateRow & { readonly df2: number })[] = value.correlations.map(({ f, ...row }) => ({ ...row, statistic: f }));
    const notes = [
      "1: each target has raters of its own; 2: raters are a sample, their levels count as error; 3: these raters and no others; k: mean of all raters",
      "by mean squares of the complete table (R psych ICC with lmer = FALSE); each F tests that targets do not differ",
    ];
    if (meanSquares.dropped > 0) notes.push(`${meanSquares.dropped} of ${table.length} levels of ${targets.name} lack a rating and are left out`);
    if (weights) notes.push(`weights are frequencies of levels of ${targets.name}`);
    if (meanSquares.residual === 0) notes.push("raters differ in their level at most: F is infinite and is not shown");
    return {
      estimates,
      targets: meanSquares.targets,
      raters: meanSquares.raters,
      meanSquares: { [targets.name]: meanSquares.target, [raters.name]: meanSquares.rater, residual: meanSquares.residual, within: meanSquares.within },
      notes,
    };
  },
};
